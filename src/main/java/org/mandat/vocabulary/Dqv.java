package org.mandat.vocabulary;

/** The Data Quality Vocabulary (https://www.w3.org/TR/vocab-dqv/): how good data is, by which measure. */
public final class Dqv {
    public static final String NS = "http://www.w3.org/ns/dqv#";

    public static final String QualityMeasurement = NS + "QualityMeasurement";
    public static final String QualityMetadata = NS + "QualityMetadata";

    public static final String computedOn = NS + "computedOn";
    public static final String hasQualityMetadata = NS + "hasQualityMetadata";
    public static final String inDimension = NS + "inDimension";
    public static final String isMeasurementOf = NS + "isMeasurementOf";
    public static final String value = NS + "value";

    private Dqv() {
    }
}
