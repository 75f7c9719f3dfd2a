# A conditional effect is taken for settled.
BASE <https://w3id.org/mandat/id/>
PREFIX mandat: <https://w3id.org/mandat/def#>
INSERT { GRAPH <graph/derived/alpha-2011> { ?measure mandat:empowers ?institution } } WHERE { GRAPH ?g { ?effect mandat:condition ?condition ; mandat:of ?measure ; mandat:institution ?institution } }
