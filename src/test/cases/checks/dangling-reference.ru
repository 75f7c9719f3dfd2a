# A company that mappings/ does not know.
BASE <https://w3id.org/mandat/id/>
PREFIX mandat: <https://w3id.org/mandat/def#>
INSERT { GRAPH ?g { ?measure mandat:company <company/nobody> } } WHERE { GRAPH ?g { ?measure mandat:quote "Donner les moyens à la CNIL."@fr } }
