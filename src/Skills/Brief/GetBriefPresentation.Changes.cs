using RevBot.Data.Finance;
using RevBot.Skills.ForecastChange.Causes;

namespace RevBot.Skills.Brief;

/// <content>What moved the forecast, out of <c>explain_forecast_change</c>, in three parts.</content>
internal sealed partial class GetBriefPresentation
{
    // What became of deals, what sellers said, and what the model makes of the rest.
    private static readonly (string Part, string Words, Cause[] Causes)[] Parts =
    [
        (
            "deals",
            "deals won, lost and moved",
            [
                Cause.Won,
                Cause.FinalAmount,
                Cause.Lost,
                Cause.Created,
                Cause.PulledIn,
                Cause.PushedOut,
                Cause.Amount,
                Cause.Currency,
                Cause.MovedIn,
                Cause.MovedOut,
                Cause.NowCounted,
                Cause.NoLongerCounted,
                Cause.Reopened,
                Cause.Removed,
            ]
        ),
        ("calls", "sellers' calls", [Cause.Calls, Cause.Category]),
    ];

    private StatementFacts AddChange(StatementFacts facts)
    {
        foreach (var id in (string[])["since", "until", "method", "start", "end", "change", "rise", "fall"])
        {
            facts.TakeAs(view.Change, id, $"change_{id}");
        }

        return facts.Add(
            "usual_change",
            "Usual change",
            Usual(view.UsualChange),
            "the median of |forecast at the end − at the start| of earlier windows of the same length"
        );
    }

    // Start + parts = end, to the cent.
    private StatementItem[] ChangeParts()
    {
        var method = view.Change.Methods[0];
        var sums = Parts.Select(part => (part.Part, part.Words, Sum: SumOf(part.Causes))).ToList();
        var told = sums.Aggregate(Money.Zero(method.Change.Currency), (sum, part) => sum + part.Sum);
        sums.Add(("model", "the model's view of open deals", method.Change - told));
        return
        [
            .. sums.Where(part => part.Sum.Minor != 0)
                .OrderByDescending(part => Math.Abs(part.Sum.Minor))
                .ThenBy(part => part.Part, StringComparer.Ordinal)
                .Select(
                    (part, place) =>
                        new StatementFacts(StatementKind.Number, place + 1)
                            .Add("part", "Part", part.Words, "what moved the forecast")
                            .Add(
                                "amount",
                                part.Words,
                                part.Sum,
                                "the lines of explain_forecast_change that belong to it"
                            )
                            .Item(part.Part, part.Sum.Minor > 0 ? "rises" : string.Empty)
                ),
        ];
    }

    private Money SumOf(Cause[] causes)
    {
        var method = view.Change.Methods[0];
        var ids = causes.Select(CauseNames.Id).ToHashSet(StringComparer.Ordinal);
        return method
            .Lines.Where(line => ids.Contains(line.Line))
            .Aggregate(Money.Zero(method.Change.Currency), (sum, line) => sum + line.Amount);
    }

    // Whether the forecast moved further than it usually does in as many days.
    private IEnumerable<string> ChangeMarks()
    {
        var change = Math.Abs(view.Change.Methods[0].Change.Minor);
        yield return view.UsualChange is { } usual && change > usual.Minor ? "beyond" : string.Empty;
        yield return view.Change.IsCovered ? "change_covered" : string.Empty;
    }
}
