namespace RevBot.Skills.Brief.Planning;

/// <summary>What each kind of brief says, in the order of reading, with priority and budget of words.</summary>
internal static class BriefPlan
{
    private static readonly Dictionary<StatementKind, Func<BriefView, Statement, Statement?>> Makers = new()
    {
        [StatementKind.Number] = NumberStatements.Number,
        [StatementKind.LastQuarter] = NumberStatements.LastQuarter,
        [StatementKind.Change] = ChangeStatements.Change,
        [StatementKind.Movers] = ChangeStatements.Movers,
        [StatementKind.Won] = DealStatements.Won,
        [StatementKind.Closing] = DealStatements.Closing,
        [StatementKind.Risks] = RiskStatements.Risks,
        [StatementKind.Questions] = RiskStatements.Questions,
        [StatementKind.Trust] = TrustStatements.Trust,
    };

    private static readonly (StatementKind Kind, int Priority, int Budget)[] OwnDeals =
    [
        (StatementKind.Number, 2, 60),
        (StatementKind.Closing, 3, 60),
        (StatementKind.Risks, 1, 110),
        (StatementKind.Change, 5, 45),
        (StatementKind.Trust, 4, 40),
    ];

    /// <summary>The statements that the data give, in order.</summary>
    public static IEnumerable<Statement> Of(BriefKind kind, BriefView view) =>
        Outline(kind)
            .Select(line =>
                Makers[line.Kind]
                    (
                        view,
                        new()
                        {
                            Kind = line.Kind,
                            Priority = line.Priority,
                            Budget = line.Budget,
                        }
                    )
            )
            .OfType<Statement>();

    private static (StatementKind Kind, int Priority, int Budget)[] Outline(BriefKind kind) =>
        kind switch
        {
            BriefKind.Monday =>
            [
                (StatementKind.Number, 1, 60),
                (StatementKind.LastQuarter, 7, 20),
                (StatementKind.Change, 3, 50),
                (StatementKind.Movers, 5, 38),
                (StatementKind.Risks, 4, 76),
                (StatementKind.Questions, 6, 62),
                (StatementKind.Trust, 2, 40),
            ],
            BriefKind.Thursday =>
            [
                (StatementKind.Number, 1, 60),
                (StatementKind.Change, 3, 50),
                (StatementKind.Movers, 5, 38),
                (StatementKind.Won, 7, 25),
                (StatementKind.Closing, 4, 50),
                (StatementKind.Questions, 6, 60),
                (StatementKind.Trust, 2, 40),
            ],
            BriefKind.Monthly =>
            [
                (StatementKind.Number, 1, 60),
                (StatementKind.LastQuarter, 7, 20),
                (StatementKind.Change, 3, 60),
                (StatementKind.Won, 6, 25),
                (StatementKind.Movers, 5, 38),
                (StatementKind.Risks, 4, 76),
                (StatementKind.Trust, 2, 40),
            ],
            BriefKind.Deals => OwnDeals,
        };
}
