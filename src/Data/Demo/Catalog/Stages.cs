using RevBot.Data.Warehouse;

namespace RevBot.Data.Demo.Catalog;

/// <summary>The stages of the sales process; an id is one more than the place.</summary>
internal static class Stages
{
    /// <summary>The id of Proposal.</summary>
    public const int Proposal = 3;

    /// <summary>The id of Negotiation.</summary>
    public const int Negotiation = 4;

    /// <summary>How many stages are open; the ids from 1 to this.</summary>
    public const int Open = 5;

    /// <summary>The id of Closed Won.</summary>
    public const int Won = 6;

    /// <summary>The id of Closed Lost.</summary>
    public const int Lost = 7;

    /// <summary>All seven, in order.</summary>
    public static IReadOnlyList<StageRow> All { get; } =
    [
        Row(1, "Discovery", StageOutcome.Open, ForecastCategory.Pipeline, 0.1),
        Row(2, "Qualification", StageOutcome.Open, ForecastCategory.Pipeline, 0.2),
        Row(Proposal, "Proposal", StageOutcome.Open, ForecastCategory.BestCase, 0.4),
        Row(Negotiation, "Negotiation", StageOutcome.Open, ForecastCategory.Commit, 0.65),
        Row(Open, "Verbal", StageOutcome.Open, ForecastCategory.Commit, 0.85),
        Row(Won, "Closed Won", StageOutcome.Won, ForecastCategory.Closed, 1),
        Row(Lost, "Closed Lost", StageOutcome.Lost, ForecastCategory.Omitted, 0),
    ];

    /// <summary>The stage of an id.</summary>
    public static StageRow ById(int id) => All[id - 1];

    private static StageRow Row(int id, string name, StageOutcome outcome, ForecastCategory category, double share) =>
        new()
        {
            Id = id,
            Name = name,
            Position = id,
            Outcome = (int)outcome,
            Category = (int)category,
            Probability = share,
        };
}
