using RevBot.Data.Finance;
using RevBot.Skills.ForecastChange.Causes;

namespace RevBot.Skills.Brief;

/// <content>What moved the forecast, out of <c>explain_forecast_change</c>, in three parts.</content>
internal sealed partial class GetBriefPresentation
{
    // What became of deals.
    private static readonly Cause[] Fates =
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
        var (fates, calls) = (SumOf(Fates), SumOf([Cause.Calls, Cause.Category]));
        (string Words, string Definition, Money Sum)[] parts =
        [
            ("deals won, lost and moved", "the lines of explain_forecast_change about what became of deals", fates),
            ("sellers' calls", "its lines about what sellers call and their categories", calls),
            (
                "time, signals and all else",
                "the rest: change − the other two parts; time that passed, stages and signals of open deals, deals to come, what the model learnt",
                view.Change.Methods[0].Change - fates - calls
            ),
        ];
        return
        [
            .. parts
                .Where(part => part.Sum.Minor != 0)
                .OrderByDescending(part => part.Sum.Abs())
                .Select(
                    (part, place) =>
                        new StatementFacts(StatementKind.Number, place + 1)
                            .Add("part", "Part", part.Words, "what moved the forecast")
                            .Add("amount", part.Words, part.Sum, part.Definition)
                            .Item(part.Sum.Minor > 0 ? "rises" : string.Empty)
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
        yield return view.Change.Methods[0].Change.Abs() > view.UsualChange ? "beyond" : string.Empty;
        yield return view.Change.IsCovered ? "change_covered" : string.Empty;
    }
}
