package org.mandat.vocabulary;

/** PROV-O: where a thing comes from. */
public final class Prov {
    public static final String NS = "http://www.w3.org/ns/prov#";

    public static final String Activity = NS + "Activity";
    public static final String Entity = NS + "Entity";
    public static final String Plan = NS + "Plan";
    public static final String SoftwareAgent = NS + "SoftwareAgent";

    public static final String used = NS + "used";
    public static final String wasAssociatedWith = NS + "wasAssociatedWith";
    public static final String wasAttributedTo = NS + "wasAttributedTo";
    public static final String wasDerivedFrom = NS + "wasDerivedFrom";
    public static final String wasGeneratedBy = NS + "wasGeneratedBy";

    public static final String endedAtTime = NS + "endedAtTime";
    public static final String generatedAtTime = NS + "generatedAtTime";
    public static final String startedAtTime = NS + "startedAtTime";

    private Prov() {
    }
}
