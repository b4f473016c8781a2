using RevBot.Data.Book;

namespace RevBot.Skills.Filtering.Fields;

/// <summary>
/// The dimensions of deals as text fields. Equality goes by the filter's lists, so that a condition on a segment and the
/// list of segments always mean the same deals.
/// </summary>
internal static class DimensionFields
{
    private static readonly Dictionary<string, Func<IReadOnlyList<string>, DealFilter>> Lists = new(
        StringComparer.Ordinal
    )
    {
        ["owner"] = names => new() { Owners = names },
        ["team"] = names => new() { Teams = names },
        ["region"] = names => new() { Regions = names },
        ["country"] = names => new() { Countries = names },
        ["segment"] = names => new() { Segments = names },
        ["industry"] = names => new() { Industries = names },
        ["product"] = names => new() { Products = names },
        ["stage"] = names => new() { Stages = names },
        ["forecast_category"] = names => new() { ForecastCategories = names },
        ["competitor"] = names => new() { Competitors = names },
        ["loss_reason"] = names => new() { LossReasons = names },
        ["deal_type"] = names => new() { DealTypes = names },
        ["lead_source"] = names => new() { LeadSources = names },
        ["account"] = names => new() { Accounts = names },
    };

    /// <summary>A field for each dimension, in their order.</summary>
    public static IEnumerable<DealField> All => DealDimension.All.Select(Field);

    private static DealField Field(DealDimension dimension)
    {
        var field = new DealField(dimension.Name, FieldKind.Text)
        {
            List = Lists[dimension.Name],
            IsOnlyOfNow = dimension.Name is "competitor",
            Texts = at => TextsOf(dimension, at),
            Missing = data => MissingOf(dimension.Name, data),
        };
        return dimension.Name != "stage"
            ? field
            : field with
            {
                IsDown = true,
                Number = at => at.State.Stage.Position,
                Ranks = book => [.. book.Company.Stages.Select(stage => (stage.Name, stage.Position))],
                Phrases = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    [">"] = "stage after {0}",
                    [">="] = "stage {0} or later",
                    ["<"] = "stage before {0}",
                    ["<="] = "stage {0} or earlier",
                },
            };
    }

    private static IReadOnlyList<string> TextsOf(DealDimension dimension, FieldReading at) =>
        at.Deal is { } deal
        && dimension.GroupsOf(at.Book, deal, at.State) is var groups
        && groups is not [DealDimension.None]
            ? groups
            : [];

    private static string? MissingOf(string name, DataCoverage data) =>
        name switch
        {
            "country" when !data.Countries => "countries",
            "segment" when !data.Segments => "segments",
            "competitor" when !data.Competitors => "competitors",
            "loss_reason" when !data.LossReasons => "loss reasons",
            _ => null,
        };
}
