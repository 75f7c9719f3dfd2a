# A measure forgets its effect.
BASE <https://w3id.org/mandat/id/>
PREFIX mandat: <https://w3id.org/mandat/def#>
PREFIX effect: <https://w3id.org/mandat/effect/>
DELETE { GRAPH ?g { ?measure mandat:effect ?effect } } WHERE { GRAPH ?g { ?measure mandat:effect ?effect . ?effect mandat:kind effect:restrict } }
