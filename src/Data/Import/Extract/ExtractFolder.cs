using System.IO.Enumeration;
using RevBot.Data.Import.Fields;
using RevBot.Data.Import.Mapping;

namespace RevBot.Data.Import.Extract;

/// <summary>The extract, opened and checked against the mapping before anything is loaded.</summary>
internal sealed class ExtractFolder
{
    private readonly ImportRequest request;
    private readonly CrmMapping mapping;
    private readonly Dictionary<string, CsvFile?> files = new(StringComparer.Ordinal);
    private readonly List<string> absent = [];
    private readonly List<string> present;

    /// <param name="mapping">Says which files and columns must be there.</param>
    /// <param name="request">Names the folder and the largest file.</param>
    /// <exception cref="ImportException">A file or a column is missing, or a file is bad.</exception>
    public ExtractFolder(CrmMapping mapping, ImportRequest request)
    {
        (this.mapping, this.request) = (mapping, request);
        if (!Directory.Exists(request.From))
        {
            throw new ImportException(request.From, 0, "there is no such folder; give the folder of the extract.");
        }

        present =
        [
            .. Directory
                .EnumerateFiles(request.From)
                .Select(path => Path.GetFileName(path))
                .Order(StringComparer.Ordinal),
        ];
        Lookups = mapping.Lookups.Values.ToDictionary(
            rule => rule.Name,
            rule => new Lookup(rule),
            StringComparer.Ordinal
        );
        Sources = [.. mapping.Sources.Select(Bind).OfType<BoundSource>()];
        foreach (var rule in mapping.Lookups.Values)
        {
            Open(rule.File, rule.IsOptional, rule.Line);
        }
    }

    /// <summary>The lookups by name, empty until they are filled.</summary>
    public IReadOnlyDictionary<string, Lookup> Lookups { get; }

    /// <summary>The sources whose file is there, in the order of the mapping.</summary>
    public IReadOnlyList<BoundSource> Sources { get; }

    /// <summary>Optional files that are not there.</summary>
    public IReadOnlyList<string> Absent => absent;

    /// <summary>CSV files of the folder that the mapping does not name.</summary>
    public IReadOnlyList<string> Unread =>
        [
            .. present.Where(file =>
                file.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)
                && !files.Values.Any(read => string.Equals(read?.File, file, StringComparison.Ordinal))
            ),
        ];

    /// <summary>
    /// Where a file is not what the mapping says of it: what it is loaded into first, and a sentence.
    /// </summary>
    public IReadOnlyList<(string Target, string Sentence)> Warnings =>
        [
            .. Sources
                .Select(source => (source.Rule.Target, (source.Rows as CsvFile)?.Doubt))
                .Concat(Lookups.Values.Select(lookup => (TargetOf([lookup]), files[lookup.Rule.File]?.Doubt)))
                .Where(pair => pair.Item2 is not null)
                .Select(pair => (pair.Item1, pair.Item2!))
                .DistinctBy(pair => pair.Item2, StringComparer.Ordinal),
        ];

    /// <summary>The assumptions that hold for the files that are there.</summary>
    public IReadOnlyList<AssumptionRule> Assumptions =>
        [.. mapping.Assumptions.Where(rule => rule.WhenAbsent.All(file => Place(file) < 0))];

    /// <summary>Reads the lookups' files.</summary>
    /// <param name="rejects">Takes the rows that a lookup cannot use.</param>
    /// <param name="cancellation">Ends the reading with an exception.</param>
    public IEnumerable<SourceTally> FillLookups(RejectFile rejects, CancellationToken cancellation)
    {
        foreach (var lookups in Lookups.Values.GroupBy(lookup => (lookup.Rule.File, lookup.Rule.Key)))
        {
            if (files[lookups.Key.File] is { } file)
            {
                var tally = new SourceTally(file.File, TargetOf(lookups), rejects);
                Lookup.Fill([.. lookups], file, mapping.Settings.Decimals, tally, cancellation);
                yield return tally;
            }
        }
    }

    /// <summary>What stands for a target where a file only completes other rows.</summary>
    private static string TargetOf(IEnumerable<Lookup> lookups) => $"lookup {lookups.First().Rule.Name}";

    private BoundSource? Bind(SourceRule rule)
    {
        IRowSource? rows = rule.File is null
            ? new MappedRows(mapping.File, rule)
            : Open(Present(rule), rule.IsOptional, rule.Line);
        return rows is null || rule.IfColumns.Any(column => ColumnNames.Find(rows.Header, column) < 0)
            ? null
            : new(rule, rows, new Binding(mapping.File, rows, Lookups) { Dates = mapping.Settings.Dates });
    }

    /// <summary>The first of a source's names that is there, else the first.</summary>
    private string Present(SourceRule rule) =>
        rule.OtherFiles.Prepend(rule.File!).FirstOrDefault(name => Place(name) >= 0) ?? rule.File!;

    /// <summary>
    /// Where a file stands among those of the folder; of several that a name with asterisks fits, the last one.
    /// </summary>
    private int Place(string name) =>
        name.Contains('*', StringComparison.Ordinal)
            ? present.FindLastIndex(file => FileSystemName.MatchesSimpleExpression(name, file))
            : ColumnNames.Find(present, name);

    private CsvFile? Open(string name, bool isOptional, int line)
    {
        if (files.TryGetValue(name, out var known) && (known is not null || isOptional))
        {
            return known;
        }

        if (Place(name) is var place and >= 0)
        {
            return files[name] = new(request.From, present[place], mapping.Settings.Encoding, request.LargestFile);
        }

        if (!isOptional)
        {
            throw new ImportException(
                name,
                0,
                $"the file is missing in {request.From}; {mapping.File} line {line} asks for it."
            );
        }

        absent.Add(name);
        return files[name] = null;
    }
}
