# A theme is stated without a reading.
BASE <https://w3id.org/mandat/id/>
PREFIX mandat: <https://w3id.org/mandat/def#>
PREFIX theme: <https://w3id.org/mandat/theme/>
INSERT { GRAPH ?g { ?measure mandat:theme theme:fibre } } WHERE { GRAPH ?g { ?measure mandat:quote "Donner les moyens à la CNIL."@fr } }
