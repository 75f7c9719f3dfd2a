# A second measure is read from the same words.
BASE <https://w3id.org/mandat/id/>
PREFIX mandat: <https://w3id.org/mandat/def#>
INSERT { GRAPH ?g { <measure/beta-2022/000000000000> a mandat:Measure ; mandat:passage ?passage } } WHERE { GRAPH ?g { ?measure a mandat:Measure ; mandat:quote "Donner les moyens à la CNIL."@fr ; mandat:passage ?passage } }
