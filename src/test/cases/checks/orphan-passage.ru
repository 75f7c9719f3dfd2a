# A passage that proves nothing is added.
BASE <https://w3id.org/mandat/id/>
PREFIX mandat: <https://w3id.org/mandat/def#>
INSERT DATA { GRAPH <graph/programme/beta-2022> { <text/beta-2022/passage/3-7> a mandat:Passage } }
