# A reading loses its cue.
BASE <https://w3id.org/mandat/id/>
PREFIX mandat: <https://w3id.org/mandat/def#>
DELETE { GRAPH ?g { ?reading mandat:cue <cue/effects/elargir> } } WHERE { GRAPH ?g { ?reading mandat:cue <cue/effects/elargir> } }
