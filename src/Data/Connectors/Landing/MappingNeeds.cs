using RevBot.Data.Import;
using RevBot.Data.Import.Extract;
using RevBot.Data.Import.Fields;
using RevBot.Data.Import.Mapping;

namespace RevBot.Data.Connectors.Landing;

/// <summary>
/// What a mapping reads, found from the mapping itself: its files, their columns, and which of them tell of one deal.
/// </summary>
/// <param name="mapping">The mapping, read and checked.</param>
internal sealed class MappingNeeds(CrmMapping mapping)
{
    /// <summary>The mapping's name, for messages.</summary>
    public string MappingFile => mapping.File;

    /// <summary>
    /// The files, in the order of the mapping: those that are loaded, then those that only complete other rows.
    /// </summary>
    public IReadOnlyList<NeededFile> Files { get; } =
    [
        .. mapping
            .Sources.Select(source => source.File)
            .Concat(mapping.Lookups.Values.Select(lookup => lookup.File))
            .OfType<string>()
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(file => Describe(mapping, file)),
    ];

    /// <summary>Passes where every rule finds the columns that it cannot do without.</summary>
    /// <param name="headers">
    /// The columns that there are, by the file's first name; a file that is not there has no entry.
    /// </param>
    /// <exception cref="ImportException">A column is missing; the message names the mapping's line.</exception>
    public void Require(IReadOnlyDictionary<string, IReadOnlyList<string>> headers)
    {
        var lookups = mapping.Lookups.ToDictionary(
            pair => pair.Key,
            pair => new Lookup(pair.Value),
            StringComparer.Ordinal
        );
        foreach (var source in mapping.Sources.Where(source => source.File is not null))
        {
            if (
                headers.TryGetValue(source.File!, out var header)
                && source.IfColumns.All(column => ColumnNames.Find(header, column) >= 0)
            )
            {
                var rows = new NoRows(source.File!, header);
                _ = new BoundSource(source, rows, new(mapping.File, rows, lookups));
            }
        }
    }

    private static NeededFile Describe(CrmMapping mapping, string file)
    {
        bool Reads(string? name) => string.Equals(name, file, StringComparison.OrdinalIgnoreCase);
        var sources = mapping.Sources.Where(source => Reads(source.File)).ToList();
        var lookups = mapping.Lookups.Values.Where(lookup => Reads(lookup.File)).ToList();
        var columns = sources.SelectMany(ColumnsOf).Concat(lookups.SelectMany(ColumnsOf));
        return new()
        {
            Names = [.. sources.SelectMany(source => source.OtherFiles).Prepend(file).Distinct(StringComparer.Ordinal)],
            IsOptional = sources.All(source => source.IsOptional) && lookups.All(lookup => lookup.IsOptional),
            Line = sources.Select(source => source.Line).Concat(lookups.Select(lookup => lookup.Line)).First(),
            Columns =
            [
                .. columns
                    .GroupBy(column => column.Name, StringComparer.OrdinalIgnoreCase)
                    .Select(group => new NeededColumn(group.First().Name, group.All(column => column.IsOptional))),
            ],
            Targets = sources.Select(source => source.Target).ToHashSet(StringComparer.Ordinal),
            DealColumn = DealColumnOf(mapping, sources, lookups),
            CompletedBy = sources
                .SelectMany(LookupsOf)
                .Select(name => mapping.Lookups[name].File)
                .Where(name => !Reads(name))
                .ToHashSet(StringComparer.OrdinalIgnoreCase),
            CompanyColumns =
            [
                .. CompanyColumnsOf(mapping, sources, lookups).Distinct(StringComparer.OrdinalIgnoreCase),
            ],
            NameColumns = [.. sources.SelectMany(NameColumnsOf).Distinct(StringComparer.OrdinalIgnoreCase)],
            NamesPeople = sources.Any(NamesPeople),
        };
    }

    /// <summary>The columns of a file that sources of the company read, by themselves or through lookups.</summary>
    private static IEnumerable<string> CompanyColumnsOf(
        CrmMapping mapping,
        List<SourceRule> sources,
        List<LookupRule> lookups
    )
    {
        var asked = mapping.Sources.Where(IsOfCompany).SelectMany(LookupsOf).ToHashSet(StringComparer.Ordinal);
        return sources
            .Where(IsOfCompany)
            .SelectMany(ColumnsOf)
            .Concat(lookups.Where(lookup => asked.Contains(lookup.Name)).SelectMany(ColumnsOf))
            .Select(column => column.Name);
    }

    private static bool IsOfCompany(SourceRule source) => source.Target == Targets.Company;

    /// <summary>The columns by which other rows may name a person.</summary>
    private static IEnumerable<string> NameColumnsOf(SourceRule source) =>
        source.Target != Targets.Seller
            ? []
            : source
                .Fields.Where(pair => pair.Key is "name" or "email")
                .SelectMany(pair => WithCases(pair.Value))
                .SelectMany(rule => rule.Columns)
                .Select(column => column.Name);

    /// <summary>Whether rows name people; what a change was from and to may be one.</summary>
    private static bool NamesPeople(SourceRule source) =>
        source.Target == Targets.Change
        || Targets
            .Fields(source.Target)!
            .Any(field => field.Kind == ValueKind.Seller && source.Fields.ContainsKey(field.Name));

    private static string? DealColumnOf(CrmMapping mapping, List<SourceRule> sources, List<LookupRule> lookups)
    {
        List<string?> found =
        [
            .. sources.Select(DealColumnOf),
            .. lookups.Select(lookup => IsByDeal(mapping, lookup) ? lookup.Key.TrimEnd('?') : null),
        ];
        return found.Distinct(StringComparer.OrdinalIgnoreCase).ToList() is [{ } only] ? only : null;
    }

    /// <summary>The column by which a source says which deal its rows belong to.</summary>
    private static string? DealColumnOf(SourceRule source)
    {
        var field = string.Equals(source.Target, Targets.Opportunity, StringComparison.Ordinal)
            ? "crm_id"
            : Targets.Fields(source.Target)!.FirstOrDefault(target => target.Kind == ValueKind.Opportunity)?.Name;
        return
            field is not null
            && source.Fields.TryGetValue(field, out var rule)
            && rule is { Columns: [var column], Lookup: null }
            ? column.Name
            : null;
    }

    /// <summary>Whether a lookup is asked by the ids of deals alone: its rows belong to the deals then.</summary>
    private static bool IsByDeal(CrmMapping mapping, LookupRule lookup)
    {
        var uses = mapping
            .Sources.SelectMany(source => RulesOf(source).Select(rule => (Deal: DealColumnOf(source), Rule: rule)))
            .Where(use => string.Equals(use.Rule.Lookup, lookup.Name, StringComparison.Ordinal))
            .ToList();
        return uses.Count > 0
            && uses.All(use =>
                use.Deal is { } deal
                && use.Rule is { Columns: [var column] }
                && string.Equals(column.Name, deal, StringComparison.OrdinalIgnoreCase)
            );
    }

    private static IEnumerable<string> LookupsOf(SourceRule source) =>
        RulesOf(source).Select(rule => rule.Lookup).OfType<string>().Distinct(StringComparer.Ordinal);

    private static IEnumerable<FieldRule> RulesOf(SourceRule source) =>
        source.Fields.Values.Concat(source.Earlier.SelectMany(state => state.Values)).SelectMany(WithCases);

    private static IEnumerable<FieldRule> WithCases(FieldRule rule) => rule.Cases.SelectMany(WithCases).Prepend(rule);

    private static IEnumerable<NeededColumn> ColumnsOf(SourceRule source) =>
        RulesOf(source)
            .SelectMany(ColumnsOf)
            .Concat(source.Where.Concat(source.EarlierWhen.SelectMany(when => when)).Select(ColumnOf))
            .Concat(source.IfColumns.Select(name => new NeededColumn(name, true)));

    private static IEnumerable<NeededColumn> ColumnsOf(FieldRule rule)
    {
        var columns = rule.Columns.Select(column => new NeededColumn(column.Name, column.IsOptional)).ToList();
        if (rule.Template is { } template)
        {
            _ = new TextTemplate(
                template,
                name =>
                {
                    columns.Add(Written(name));
                    return -1;
                },
                sentence => new ImportException("mapping", rule.Line, sentence)
            );
        }

        return columns.Concat(rule.When.Select(ColumnOf));
    }

    private static IEnumerable<NeededColumn> ColumnsOf(LookupRule lookup) =>
        new[] { lookup.Key, lookup.Value, lookup.Largest }.OfType<string>().Select(Written);

    private static NeededColumn ColumnOf(ConditionRule condition) =>
        new(condition.Column.Name, condition.Column.IsOptional);

    /// <summary>A column as it stands in a text of the mapping: with a question mark where it may be absent.</summary>
    private static NeededColumn Written(string name) => new(name.TrimEnd('?'), name.EndsWith('?'));

    private sealed class NoRows(string file, IReadOnlyList<string> header) : IRowSource
    {
        public string File => file;

        public IReadOnlyList<string> Header => header;

        public IEnumerable<ExtractRow> Rows() => [];
    }
}
