using RevBot.Data.Import.Fields;
using RevBot.Data.Import.Mapping;
using RevBot.Data.Warehouse;

namespace RevBot.Data.Import.Deals;

/// <summary>What the rows of a stage say of it.</summary>
/// <param name="name">The stage's name.</param>
/// <param name="file">The file whose row named it first.</param>
/// <param name="target">What that file is loaded into.</param>
internal sealed class StageEvidence(string name, string file, string target)
{
    private const double Certain = 0.995;

    private readonly Dictionary<ForecastCategory, int> categories = [];
    private readonly Dictionary<DealFlags, int> flags = [];
    private int shares;
    private double sum;

    /// <summary>The stage's name.</summary>
    public string Name => name;

    /// <summary>The file whose row named it first.</summary>
    public string File => file;

    /// <summary>What that file is loaded into.</summary>
    public string Target => target;

    /// <summary>In words, what the judgement stands on.</summary>
    public string Basis =>
        flags.Count > 0 ? "the closed and won of its own rows"
        : categories.Count > 0 ? "the forecast category of its own rows"
        : shares > 0 ? "the probability of its own rows"
        : "nothing that is known";

    /// <summary>Takes what a row in the stage says.</summary>
    public void Add(DealFlags row, double? probability, string? category)
    {
        if (row.AreTold)
        {
            flags[row] = flags.GetValueOrDefault(row) + 1;
        }

        if (probability is { } share)
        {
            shares++;
            sum += share;
        }

        if (category is not null && ValueReader.NameOf<ForecastCategory>(category) is { } known)
        {
            categories[known] = categories.GetValueOrDefault(known) + 1;
        }
    }

    /// <summary>The stage as most of its rows say it is; its position is not given yet.</summary>
    public StageRow Judge()
    {
        var usual = categories.Count == 0 ? (ForecastCategory?)null : Usual();
        var share = shares == 0 ? (double?)null : Math.Round(sum / shares, 2);
        var outcome = Outcome(usual, share);
        return new()
        {
            Id = 0,
            Name = name,
            Position = 0,
            Outcome = (int)outcome,
            Category = (int)(usual ?? MappingReader.CategoryOf(outcome)),
            Probability = share,
        };
    }

    /// <summary>How many rows say an outcome that is not the stage's, by outcome.</summary>
    /// <param name="stage">The stage's outcome.</param>
    public IEnumerable<(StageOutcome Outcome, int Rows)> Others(StageOutcome stage) =>
        flags
            .GroupBy(pair => pair.Key.OutcomeIn(stage), pair => pair.Value)
            .Where(group => group.Key != stage)
            .OrderBy(group => group.Key)
            .Select(group => (group.Key, group.Sum()));

    private StageOutcome Outcome(ForecastCategory? usual, double? share)
    {
        if (flags.Count > 0)
        {
            var rows = flags.Values.Sum();
            var closed = flags.Where(pair => pair.Key.OutcomeIn(StageOutcome.Open) != StageOutcome.Open).Sum(Rows);
            var won = flags.Where(pair => pair.Key.Won == true).Sum(Rows);
            return won * 2 > rows ? StageOutcome.Won
                : closed * 2 > rows ? StageOutcome.Lost
                : StageOutcome.Open;
        }

        return usual == ForecastCategory.Closed || (usual is null && share >= Certain) ? StageOutcome.Won
            : usual is null or ForecastCategory.Omitted && share <= 0 ? StageOutcome.Lost
            : StageOutcome.Open;

        static int Rows(KeyValuePair<DealFlags, int> pair) => pair.Value;
    }

    private ForecastCategory Usual() =>
        categories.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).First().Key;
}
