# Effects become mere empowerment.
BASE <https://w3id.org/mandat/id/>
PREFIX mandat: <https://w3id.org/mandat/def#>
PREFIX effect: <https://w3id.org/mandat/effect/>
INSERT { GRAPH ?g { ?effect mandat:kind effect:empower } } WHERE { GRAPH ?g { ?effect mandat:kind effect:wider-remit } }
