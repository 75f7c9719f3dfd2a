# A party is said to weaken what none of its measures weakens.
BASE <https://w3id.org/mandat/id/>
PREFIX mandat: <https://w3id.org/mandat/def#>
INSERT DATA { GRAPH <graph/derived/beta-2022> { <party/beta> mandat:wouldWeaken <institution/anssi> } }
