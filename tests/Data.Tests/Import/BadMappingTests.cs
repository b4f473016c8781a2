namespace RevBot.Data.Tests.Import;

/// <summary>A bad mapping is one sentence with file and line, and nothing is written.</summary>
public sealed class BadMappingTests
{
    [Theory]
    [InlineData(
        "sources:\n  - file: a.csv\n    target: deal\n    fields: { name: x }",
        "mapping.yaml line 3: the target 'deal' is unknown"
    )]
    [InlineData(
        "sources:\n  - file: a.csv\n    target: territory\n    fields: { nmae: x }",
        "mapping.yaml line 4: the field 'nmae' is unknown here; known are name, region"
    )]
    [InlineData(
        "sources:\n  - file: a.csv\n    target: territory\n    fields: { region: x }",
        "mapping.yaml line 4: the field 'name' must be mapped"
    )]
    [InlineData(
        "sources:\n  - file: a.csv\n    target: territory\n    fields:\n      name: { colum: x }",
        "mapping.yaml line 5: the key 'colum' is unknown here"
    )]
    [InlineData(
        "sources:\n  - file: ../a.csv\n    target: territory\n    fields: { name: x }",
        "mapping.yaml line 2: '../a.csv' is not a plain file name"
    )]
    [InlineData(
        "sources:\n  - file: a.csv\n    target: territory\n    fields:\n      name: { column: x, lookup: none }",
        "mapping.yaml line 5: there is no lookup 'none'"
    )]
    [InlineData(
        "sources:\n  - file: a.csv\n    target: territory\n    fields:\n      name: { column: x, patterns: { '(': y } }",
        "line 5: '(' is not a regular expression"
    )]
    [InlineData(
        "sources:\n  - file: a.csv\n    target: territory\n    fields:\n      name: { column: x, constant: y }",
        "line 5: a field has one of"
    )]
    [InlineData(
        "setings: {}\nsources: []",
        "mapping.yaml line 1: the key 'setings' is unknown here; known are settings"
    )]
    [InlineData("settings: { currency: EURO }\nsources: []", "line 1: 'EURO' is not a currency code")]
    [InlineData("settings: { zone: Mars/Base }\nsources: []", "line 1: 'Mars/Base' is not a time zone")]
    [InlineData(
        "settings: { dealAddress: 'http://crm.example/{id}' }\nsources: []",
        "line 1: 'http://crm.example/{id}' is no address of a deal; use an https address with {id}"
    )]
    [InlineData("settings: { fiscalFirstMonth: 13 }\nsources: []", "line 1: '13' is not a whole number from 1 to 12")]
    [InlineData("settings: { frozenOn: soon }\nsources: []", "line 1: 'soon' is not a date")]
    [InlineData("stages: [{ name: A }, { name: a }]\nsources: []", "line 1: the stage 'A' is listed twice")]
    [InlineData(
        "stages: [{ name: A, outcome: maybe }]\nsources: []",
        "line 1: 'maybe' is not a choice here; use open, won, lost"
    )]
    [InlineData("sources:\n  - {file: a.csv", "mapping.yaml line 3: this is not YAML")]
    [InlineData(
        "sources:\n  - file: a.csv\n    target: activity\n    fields:\n      crm_id: x\n      occurred_at: x\n      opportunity: { column: x, placeholder: y }",
        "mapping.yaml line 7: only stages, territories, accounts, products and sellers can be made from a name"
    )]
    [InlineData("settings: { dates: [dd.MM.yyyy, QQ] }\nsources: []", "mapping.yaml line 1: 'QQ' is not a date format")]
    [InlineData(
        "sources:\n  - file: a.csv\n    target: territory\n    fields:\n      name: { column: x, formats: [QQ] }",
        "mapping.yaml line 5: 'QQ' is not a date format"
    )]
    [InlineData(
        "sources:\n  - rows: [{ id: a, ID: b }]\n    target: territory\n    fields: { name: id }",
        "mapping.yaml line 2: the column 'ID' stands twice, differing only in case"
    )]
    [InlineData("stages: []", "mapping.yaml line 1: the mapping has no 'sources'")]
    [InlineData("", "mapping.yaml line 1: the mapping is empty")]
    public void Import_ByABadMapping_NamesFileAndLineAndWritesNothing(string yaml, string sentence)
    {
        using var rig = new ImportRig().WithMapping(yaml).File("a.csv", "x", "1");

        Assert.Contains(sentence, rig.Refused(), StringComparison.Ordinal);
        Assert.False(rig.Database.Exists);
    }

    [Theory]
    [InlineData("salesforce")]
    [InlineData("pipedrive")]
    public void Mapping_ThatIsCutAnywhere_IsReadOrRefusedWithFileAndLine(string shipped)
    {
        var assembly = typeof(Data.Import.CrmImport).Assembly;
        var resource = assembly.GetManifestResourceStream($"RevBot.Data.Import.Mapping.{shipped}.yaml")!;
        using var reader = new StreamReader(resource);
        var text = reader.ReadToEnd();
        using var rig = new ImportRig();
        for (var length = 1; length < text.Length; length += 61)
        {
            rig.WithMapping(text[..length]);
            try
            {
                Data.Import.Mapping.MappingReader.ReadMapping(rig.Mapping);
            }
            catch (Data.Import.ImportException refusal)
            {
                Assert.StartsWith("mapping.yaml line ", refusal.Message, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("settings: { zone: UTC\n  currency: USD\nsources: []")]
    [InlineData("a: 1\na: 2\nsources: []")]
    [InlineData("sources: *nothing")]
    [InlineData("sources:\n\t- a")]
    [InlineData("? [a, b]\n: c")]
    [InlineData("sources: &a [*a]")]
    public void Mapping_ThatIsBroken_IsOneSentenceWithFileAndLine(string yaml)
    {
        using var rig = new ImportRig().WithMapping(yaml);

        Assert.StartsWith("mapping.yaml line ", rig.Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public void Import_ByAMappingThatIsNotThere_NamesTheShippedOnes()
    {
        using var rig = new ImportRig { Mapping = "salesfroce" };

        Assert.Contains(
            "shipped are crm-sales-opportunities, dynamics365, hubspot, pipedrive, salesforce, salesforce-fivetran",
            rig.Refused(),
            StringComparison.Ordinal
        );
    }
}
