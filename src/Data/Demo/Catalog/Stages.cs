using RevBot.Data.Demo.Words;
using RevBot.Data.Warehouse;

namespace RevBot.Data.Demo.Catalog;

/// <summary>
/// The stages of the sales process, called as in the demo company Farhaven; an id is one more than the place. Their
/// names in the data are in the words.
/// </summary>
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

    private static readonly (StageOutcome Outcome, ForecastCategory Category, double Share)[] Process =
    [
        (StageOutcome.Open, ForecastCategory.Pipeline, 0.1),
        (StageOutcome.Open, ForecastCategory.Pipeline, 0.2),
        (StageOutcome.Open, ForecastCategory.BestCase, 0.4),
        (StageOutcome.Open, ForecastCategory.Commit, 0.65),
        (StageOutcome.Open, ForecastCategory.Commit, 0.85),
        (StageOutcome.Won, ForecastCategory.Closed, 1),
        (StageOutcome.Lost, ForecastCategory.Omitted, 0),
    ];

    /// <summary>All seven, in order, as the database holds them.</summary>
    public static IReadOnlyList<StageRow> Rows(DemoWords words) =>
        [
            .. Process.Select(
                (stage, index) =>
                    new StageRow
                    {
                        Id = index + 1,
                        Name = words.StageOf(index + 1),
                        Position = index + 1,
                        Outcome = (int)stage.Outcome,
                        Category = (int)stage.Category,
                        Probability = stage.Share,
                    }
            ),
        ];

    /// <summary>The forecast category that a stage gives by default.</summary>
    /// <param name="id">From 1.</param>
    public static ForecastCategory CategoryOf(int id) => Process[id - 1].Category;
}
