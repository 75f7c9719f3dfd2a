package org.mandat.service.catalogue;

import java.util.List;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;
import org.mandat.service.http.Asked;
import org.mandat.service.http.Language;
import org.mandat.service.view.Names;
import org.mandat.store.DocumentEntry;

/** The files of a data set in the catalogue: size, checksum, types, licence; of a programme's text, whose it is. */
record Distributions(Asked asked, Dumps dumps, boolean fullText) {
    private static final String MEDIA_TYPE = "https://www.iana.org/assignments/media-types/";
    private static final String FILE_TYPE = "http://publications.europa.eu/resource/authority/file-type/";
    private static final String AVAILABILITY = "http://data.europa.eu/r5r/availability";
    private static final String STABLE = "http://publications.europa.eu/resource/authority/planned-availability/STABLE";

    void of(Resource dataset, Optional<Programmes.Programme> programme) {
        List<DumpFormat> formats = programme.isPresent() ? DumpFormat.ofProgramme() : DumpFormat.ofAll();
        for (DumpFormat format : formats) {
            Dump dump = new Dump(programme.map(Programmes.Programme::id), format);
            dumps.file(asked.graph(), dump).ifPresent(file -> add(dataset, dump, file));
        }
        programme.ifPresent(each -> {
            rights(dataset, "quotes");
            holders(dataset, each);
            text(dataset, each);
        });
    }

    private void add(Resource dataset, Dump dump, DumpFile file) {
        Resource distribution = distribution(dataset, dump.path(), file.bytes(), file.sha256());
        distribution.addProperty(DCTerms.title, dump.path().substring(dump.path().lastIndexOf('/') + 1))
                .addProperty(DCAT.compressFormat, mediaType(dataset.getModel(), "application/gzip"));
        if (!dump.format().fileType().isEmpty()) {
            distribution.addProperty(DCTerms.format, fileType(dataset.getModel(), dump.format().fileType()));
        }
        // One of IANA's, or none: DCAT-AP wants no others.
        if (!dump.format().fileType().isEmpty()) {
            distribution.addProperty(DCAT.mediaType, mediaType(dataset.getModel(), dump.format().mediaType()));
        }
    }

    private void text(Resource dataset, Programmes.Programme programme) {
        Optional<DocumentEntry> document = asked.graph().generation()
                .flatMap(generation -> generation.manifest().document(programme.id()));
        if (fullText && document.isPresent()) {
            Resource distribution = distribution(dataset, Dump.FOLDER + "text/" + programme.id() + ".txt",
                    document.get().text().bytes(), document.get().text().sha256());
            distribution.removeAll(DCTerms.license).addProperty(DCTerms.title, programme.id() + ".txt")
                    .addProperty(DCTerms.format, fileType(dataset.getModel(), "TXT"))
                    .addProperty(DCAT.mediaType, mediaType(dataset.getModel(), "text/plain"));
            rights(distribution, "text");
            holders(distribution, programme);
        }
    }

    private Resource distribution(Resource dataset, String path, long bytes, String sha256) {
        Model model = dataset.getModel();
        Resource distribution = model.createResource(asked.origin() + path + "#distribution");
        Resource checksum = model.createResource(asked.origin() + path + "#checksum");
        dataset.addProperty(DCAT.distribution, distribution);
        checksum.addProperty(RDF.type, model.createResource(Rdf.SPDX + "Checksum"))
                .addProperty(Rdf.property(Rdf.SPDX + "algorithm"),
                        model.createResource(Rdf.SPDX + "checksumAlgorithm_sha256").addProperty(RDF.type,
                                model.createResource(Rdf.SPDX + "ChecksumAlgorithm")))
                .addProperty(Rdf.property(Rdf.SPDX + "checksumValue"),
                        model.createTypedLiteral(sha256, XSD.hexBinary.getURI()));
        dataset.listProperties(DCTerms.license).toList()
                .forEach(licence -> distribution.addProperty(DCTerms.license, licence.getObject()));
        dataset.listProperties(DCTerms.modified).toList()
                .forEach(date -> distribution.addProperty(DCTerms.modified, date.getObject()));
        return distribution.addProperty(RDF.type, DCAT.Distribution)
                .addProperty(DCTerms.identifier, asked.origin() + path)
                .addProperty(DCAT.accessURL, model.createResource(asked.origin() + path))
                .addProperty(DCAT.downloadURL, model.createResource(asked.origin() + path))
                .addProperty(DCAT.byteSize,
                        model.createTypedLiteral("" + bytes, XSD.nonNegativeInteger.getURI()))
                .addProperty(Rdf.property(Rdf.SPDX + "checksum"), checksum)
                .addProperty(Rdf.property(AVAILABILITY),
                        CatalogueTexts.describe(model.createResource(STABLE), "stable"));
    }

    private void rights(Resource of, String text) {
        Resource statement = of.getModel().createResource(asked.origin() + Catalogue.PATH + "#rights-" + text);
        of.addProperty(DCTerms.rights,
                CatalogueTexts.describe(statement, text).addProperty(RDF.type, DCTerms.RightsStatement));
    }

    private void holders(Resource of, Programmes.Programme programme) {
        Names names = new Names(asked.graph().dataset().getDefaultGraph(), Language.FR);
        programme.rightsHolders().forEach(holder -> of.addProperty(DCTerms.rightsHolder,
                of.getModel().createResource(holder.getURI()).addProperty(RDF.type, FOAF.Agent).addProperty(FOAF.name,
                        asked.graph().dataset().calculateRead(() -> names.of(holder).text()))));
    }

    private static Resource mediaType(Model model, String type) {
        return model.createResource(MEDIA_TYPE + type).addProperty(RDF.type, DCTerms.MediaType);
    }

    private static Resource fileType(Model model, String name) {
        return model.createResource(FILE_TYPE + name).addProperty(RDF.type, DCTerms.MediaTypeOrExtent);
    }
}
