# A repeal is no longer stated, only read.
BASE <https://w3id.org/mandat/id/>
PREFIX mandat: <https://w3id.org/mandat/def#>
DELETE { GRAPH ?g { ?measure mandat:repeals ?law } } WHERE { GRAPH ?g { ?measure mandat:repeals ?law } }
