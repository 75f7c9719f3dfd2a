# A measure without an IRI.
BASE <https://w3id.org/mandat/id/>
PREFIX mandat: <https://w3id.org/mandat/def#>
INSERT DATA { GRAPH <graph/programme/beta-2022> { [] a mandat:Measure } }
