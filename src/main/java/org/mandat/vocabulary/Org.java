package org.mandat.vocabulary;

/** The Organization Ontology: bodies, posts, and what became of them. */
public final class Org {
    public static final String NS = "http://www.w3.org/ns/org#";

    public static final String ChangeEvent = NS + "ChangeEvent";
    public static final String Organization = NS + "Organization";
    public static final String Post = NS + "Post";

    public static final String changedBy = NS + "changedBy";
    public static final String classification = NS + "classification";
    public static final String hasMember = NS + "hasMember";
    public static final String heldBy = NS + "heldBy";
    public static final String memberOf = NS + "memberOf";
    public static final String originalOrganization = NS + "originalOrganization";
    public static final String postIn = NS + "postIn";
    public static final String resultedFrom = NS + "resultedFrom";
    public static final String resultingOrganization = NS + "resultingOrganization";
    public static final String subOrganizationOf = NS + "subOrganizationOf";

    private Org() {
    }
}
