using RevBot.Data.Warehouse;

namespace RevBot.Skills.Tests.Company;

internal static class TestStages
{
    public static IReadOnlyList<StageRow> Usual { get; } =
    [
        new()
        {
            Id = 1,
            Name = "Qualify",
            Position = 1,
            Outcome = 0,
            Category = 1,
            Probability = 0.1,
        },
        new()
        {
            Id = 2,
            Name = "Discovery",
            Position = 2,
            Outcome = 0,
            Category = 1,
            Probability = 0.2,
        },
        new()
        {
            Id = 3,
            Name = "Proposal",
            Position = 3,
            Outcome = 0,
            Category = 2,
            Probability = 0.4,
        },
        new()
        {
            Id = 4,
            Name = "Negotiation",
            Position = 4,
            Outcome = 0,
            Category = 3,
            Probability = 0.7,
        },
        new()
        {
            Id = 5,
            Name = "Closed Won",
            Position = 5,
            Outcome = 1,
            Category = 4,
            Probability = 1,
        },
        new()
        {
            Id = 6,
            Name = "Closed Lost",
            Position = 6,
            Outcome = 2,
            Category = 0,
            Probability = 0,
        },
    ];

    /// <summary>Open stages have the category Pipeline by default.</summary>
    public static IReadOnlyList<StageRow> Of(
        IEnumerable<(string Name, StageOutcome Outcome, double? Probability)> process
    ) =>
        [
            .. process.Select(
                (stage, index) =>
                    new StageRow
                    {
                        Id = index + 1,
                        Name = stage.Name,
                        Position = index + 1,
                        Outcome = (int)stage.Outcome,
                        Category = (int)(
                            stage.Outcome switch
                            {
                                StageOutcome.Open => ForecastCategory.Pipeline,
                                StageOutcome.Won => ForecastCategory.Closed,
                                StageOutcome.Lost => ForecastCategory.Omitted,
                            }
                        ),
                        Probability = stage.Probability,
                    }
            ),
        ];
}
