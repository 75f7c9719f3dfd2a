# The derived graph forgets who is weakened.
BASE <https://w3id.org/mandat/id/>
PREFIX mandat: <https://w3id.org/mandat/def#>
DELETE { GRAPH ?g { ?measure mandat:weakens ?institution } } WHERE { GRAPH ?g { ?measure mandat:weakens ?institution } }
