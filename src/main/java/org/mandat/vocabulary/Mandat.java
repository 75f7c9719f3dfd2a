package org.mandat.vocabulary;

/**
 * The terms of {@code ontology/mandat.ttl}, where each is defined in French and English; a test holds the two equal. A constant
 * is named as its term: {@link #Target} is the class, {@link #target} the property.
 */
public final class Mandat {
    public static final String NS = "https://w3id.org/mandat/def#";

    // Documents
    public static final String Programme = NS + "Programme";
    public static final String Text = NS + "Text";
    public static final String Section = NS + "Section";
    public static final String Passage = NS + "Passage";

    // What is read from them
    public static final String Measure = NS + "Measure";
    public static final String Reading = NS + "Reading";
    public static final String InstitutionalEffect = NS + "InstitutionalEffect";
    public static final String Target = NS + "Target";
    public static final String Review = NS + "Review";
    public static final String StaleReview = NS + "StaleReview";

    // What they speak of
    public static final String PublicActor = NS + "PublicActor";
    public static final String Institution = NS + "Institution";
    public static final String InstitutionGroup = NS + "InstitutionGroup";
    public static final String Law = NS + "Law";
    public static final String Company = NS + "Company";
    public static final String Place = NS + "Place";
    public static final String Actor = NS + "Actor";
    public static final String Party = NS + "Party";
    public static final String Coalition = NS + "Coalition";
    public static final String Person = NS + "Person";
    public static final String Association = NS + "Association";
    public static final String Election = NS + "Election";

    // The rules of mappings/
    public static final String Cue = NS + "Cue";
    public static final String MeasureCue = NS + "MeasureCue";
    public static final String EffectCue = NS + "EffectCue";
    public static final String TargetCue = NS + "TargetCue";
    public static final String LawCue = NS + "LawCue";
    public static final String NameCue = NS + "NameCue";
    public static final String EndorsementCue = NS + "EndorsementCue";
    public static final String ThemeCue = NS + "ThemeCue";
    public static final String ConditionCue = NS + "ConditionCue";
    public static final String BoundCue = NS + "BoundCue";
    public static final String EachCue = NS + "EachCue";
    public static final String WholeCue = NS + "WholeCue";
    public static final String DateCue = NS + "DateCue";
    public static final String LayoutMark = NS + "LayoutMark";
    public static final String WordList = NS + "WordList";

    // How well they are read
    public static final String AnnotationSet = NS + "AnnotationSet";

    // The closed lists of values, below
    public static final String DocumentType = NS + "DocumentType";
    public static final String Role = NS + "Role";
    public static final String Status = NS + "Status";
    public static final String Mode = NS + "Mode";
    public static final String Comparator = NS + "Comparator";
    public static final String DeadlineBasis = NS + "DeadlineBasis";
    public static final String Verdict = NS + "Verdict";

    // Of a programme
    public static final String year = NS + "year";
    public static final String documentType = NS + "documentType";
    public static final String party = NS + "party";
    public static final String coalition = NS + "coalition";
    public static final String candidate = NS + "candidate";
    public static final String signatory = NS + "signatory";
    public static final String addressee = NS + "addressee";
    public static final String election = NS + "election";

    // Of a text, a section, a passage
    public static final String sha256 = NS + "sha256";
    public static final String originalSha256 = NS + "originalSha256";
    public static final String mediaType = NS + "mediaType";
    public static final String charset = NS + "charset";
    public static final String wordCount = NS + "wordCount";
    public static final String number = NS + "number";
    public static final String role = NS + "role";

    // Of a measure
    public static final String statedIn = NS + "statedIn";
    public static final String inSection = NS + "inSection";
    public static final String quote = NS + "quote";
    public static final String passage = NS + "passage";
    public static final String proposedBy = NS + "proposedBy";
    public static final String specificity = NS + "specificity";
    public static final String endorses = NS + "endorses";
    public static final String effect = NS + "effect";
    public static final String target = NS + "target";

    // Shortcuts from a measure, each with its reading
    public static final String theme = NS + "theme";
    public static final String company = NS + "company";
    public static final String mentions = NS + "mentions";
    public static final String repeals = NS + "repeals";
    public static final String adopts = NS + "adopts";
    public static final String amends = NS + "amends";
    public static final String enforces = NS + "enforces";
    public static final String renegotiates = NS + "renegotiates";
    public static final String cites = NS + "cites";

    // Of a reading
    public static final String of = NS + "of";
    public static final String cue = NS + "cue";
    public static final String ambiguous = NS + "ambiguous";

    // Of an effect
    public static final String institution = NS + "institution";
    public static final String kind = NS + "kind";
    public static final String condition = NS + "condition";

    // Of a target
    public static final String value = NS + "value";
    public static final String unit = NS + "unit";
    public static final String mode = NS + "mode";
    public static final String comparator = NS + "comparator";
    public static final String baseline = NS + "baseline";
    public static final String per = NS + "per";
    public static final String deadline = NS + "deadline";
    public static final String deadlineEnd = NS + "deadlineEnd";
    public static final String deadlineBasis = NS + "deadlineBasis";
    public static final String start = NS + "start";
    public static final String indicator = NS + "indicator";
    public static final String about = NS + "about";
    public static final String quantifies = NS + "quantifies";

    // Of an entity
    public static final String acronym = NS + "acronym";
    public static final String status = NS + "status";
    public static final String caseSensitive = NS + "caseSensitive";
    public static final String falseFriend = NS + "falseFriend";

    // Of a cue
    public static final String frame = NS + "frame";
    public static final String pattern = NS + "pattern";
    public static final String example = NS + "example";
    public static final String counterExample = NS + "counterExample";
    public static final String priority = NS + "priority";
    public static final String weight = NS + "weight";
    public static final String word = NS + "word";
    public static final String attestedBy = NS + "attestedBy";
    public static final String reject = NS + "reject";
    public static final String layoutRole = NS + "layoutRole";
    public static final String relation = NS + "relation";
    public static final String dateRole = NS + "dateRole";
    public static final String years = NS + "years";

    // Of a review
    public static final String review = NS + "review";
    public static final String verdict = NS + "verdict";
    public static final String reviewedMeasure = NS + "reviewedMeasure";
    public static final String reviewedProgramme = NS + "reviewedProgramme";
    public static final String asRead = NS + "asRead";
    public static final String instead = NS + "instead";

    // Derived
    public static final String empowers = NS + "empowers";
    public static final String weakens = NS + "weakens";
    public static final String involves = NS + "involves";
    public static final String wouldEmpower = NS + "wouldEmpower";
    public static final String wouldWeaken = NS + "wouldWeaken";

    // Of how well programmes are read
    public static final String annotates = NS + "annotates";
    public static final String agreeing = NS + "agreeing";
    public static final String outOf = NS + "outOf";

    // Document types
    public static final String programme = NS + "programme";
    public static final String booklet = NS + "booklet";
    public static final String letter = NS + "letter";

    // Roles of a passage
    public static final String clause = NS + "clause";
    public static final String antecedent = NS + "antecedent";
    public static final String lead = NS + "lead";
    public static final String conditionPassage = NS + "conditionPassage";

    // Statuses of an institution
    public static final String existing = NS + "existing";
    public static final String former = NS + "former";
    public static final String proposed = NS + "proposed";

    // Modes of a target
    public static final String level = NS + "level";
    public static final String increase = NS + "increase";
    public static final String decrease = NS + "decrease";
    public static final String multiply = NS + "multiply";

    // Comparators
    public static final String exactly = NS + "exactly";
    public static final String atLeast = NS + "atLeast";
    public static final String atMost = NS + "atMost";
    public static final String lessThan = NS + "lessThan";
    public static final String moreThan = NS + "moreThan";

    // Bases of a deadline
    public static final String stated = NS + "stated";
    public static final String fromDocumentDate = NS + "fromDocumentDate";
    public static final String fromMandate = NS + "fromMandate";

    // Verdicts
    public static final String confirmed = NS + "confirmed";
    public static final String rejected = NS + "rejected";
    public static final String corrected = NS + "corrected";

    private Mandat() {
    }
}
