# The vague measures lose their quotes.
BASE <https://w3id.org/mandat/id/>
PREFIX mandat: <https://w3id.org/mandat/def#>
DELETE { GRAPH ?g { ?measure mandat:quote ?quote } } WHERE { GRAPH ?g { ?measure mandat:quote ?quote ; mandat:specificity 1 } }
