using RevBot.Data.Calendar;
using RevBot.Skills.DealStory.Scoring;
using RevBot.Skills.DealStory.Similarity;
using RevBot.Skills.Facts;

namespace RevBot.Skills.DealStory;

/// <summary>A deal's causes, signals, precedents and history as tables.</summary>
internal static class DealStoryTables
{
    private const int MostEvents = 12;

    public static IEnumerable<FactTable> Of(ExplainDealResult result, Period? due)
    {
        yield return State(result.Deal);
        if (result.Score is { Causes.Count: > 0 } score)
        {
            yield return Causes(score);
        }

        if (result.Signals.Count > 0)
        {
            yield return Signals(result, due);
        }

        if (result.Similar.Deals.Count > 0)
        {
            yield return Similar(result.Similar.Deals);
        }

        yield return History(result);
    }

    private static FactTable State(DealNow deal)
    {
        (string Field, FactValue? Value)[] fields =
        [
            ("Account", Name(deal.Account)),
            ("Owner", Name(deal.Owner)),
            ("Amount", deal.Amount is { } amount ? FactValue.Of(amount) : null),
            ("Stage", FactValue.Name(deal.Stage)),
            ("Forecast category", FactValue.Name(deal.ForecastCategory)),
            ("Close date", Day(deal.CloseDate)),
            ("Created", Day(deal.Created)),
            ("In its stage", deal.DaysInStage is { } days ? FactValue.Days(days) : null),
            ("Last from the buyer", Day(deal.LastFromBuyer)),
            ("Activities, 30 days", deal.Activities is { } count ? FactValue.Count(count) : null),
            ("Next step", Name(deal.NextStep)),
            ("Next step on", Day(deal.NextStepOn)),
            ("Loss reason", Name(deal.LossReason)),
        ];
        return new(
            "deal",
            deal.Name,
            [new("field", "Field", "a field of the deal"), new("value", "Value", "as known now")],
            [
                .. fields
                    .Where(field => field.Value is not null)
                    .Select(field => Row(deal.Id, Name(field.Field), field.Value)),
            ]
        );
    }

    // The usual deal first and the deal last, so that the rows add up on sight.
    private static FactTable Causes(DealScore score)
    {
        var scale = score.Causes.Max(cause => Math.Abs(cause.Points));
        return new(
            "causes",
            "What makes the chance",
            [
                new("cause", "Cause", "a group of what is known about the deal"),
                new("log_odds", "Log-odds", "its part of ln(p ÷ (1 − p)); the rows add up to the deal's"),
                new("points", "Chance", "its part of the chance against the usual deal; the rows add up to the deal's"),
                new("amount", "Amount", "its part of amount × chance; the rows add up to the deal's, to the cent"),
            ],
            [
                new([
                    FactValue.Name("Usual deal of stage and segment"),
                    Plain(score.UsualLogOdds),
                    score.Usual is { } usual ? FactValue.Share(usual) : null,
                    score.UsualExpected is { } before ? FactValue.Of(before) : null,
                ]),
                .. score.Causes.Select(cause => new FactRow([
                    FactValue.Name(cause.Name),
                    FactValue.Plain(cause.LogOdds),
                    FactValue.Points(cause.Points),
                    cause.Money is { } money ? FactValue.Of(money) : null,
                ])
                {
                    Bar = scale > 0 ? cause.Points / scale : null,
                }),
                new([
                    FactValue.Name("This deal"),
                    Plain(score.LogOdds),
                    FactValue.Share(score.Probability),
                    score.Expected is { } expected ? FactValue.Of(expected) : null,
                ]),
            ]
        );
    }

    private static FactTable Signals(ExplainDealResult result, Period? due) =>
        new(
            "signals",
            due is null ? "Risk signals" : $"Risk signals against closing in {Wording.Period(due)}",
            [
                new("signal", "Signal", "a rule that holds for the deal"),
                new("level", "Risk", "high or watch, by the rule's thresholds"),
                new("impact", "Impact", $"its part of the impact: {DealStoryFacts.ImpactDefinition}"),
            ],
            [
                .. result.Signals.Select(signal =>
                    Row(
                        result.Deal.Id,
                        FactValue.Name(signal.Signal.Name),
                        FactValue.Name(signal.Signal.Level == Risk.RiskLevel.High ? "high" : "watch"),
                        signal.Impact is { } impact ? FactValue.Of(impact) : null
                    ) with
                    {
                        Detail = $"{signal.Signal.Evidence} Next: {signal.Action}",
                    }
                ),
            ]
        );

    private static FactTable Similar(IReadOnlyList<SimilarDeal> deals) =>
        new(
            "similar",
            "Most similar closed deals",
            [
                new("deal", "Deal", "as in the CRM"),
                new("outcome", "Outcome", "won or lost"),
                new("closed", "Closed", "the close date"),
                new("amount", "Amount", "in the reporting currency at the close date's rate"),
                new("cycle", "Cycle", "days from creation to close"),
                new("likeness", "Alike", "the weighed share of traits that agree"),
            ],
            [
                .. deals.Select(deal =>
                    Row(
                        deal.Id,
                        FactValue.Name(deal.Name),
                        FactValue.Name(deal.Outcome),
                        Day(deal.ClosedOn),
                        deal.Amount is { } amount ? FactValue.Of(amount) : null,
                        deal.CycleDays is { } days ? FactValue.Days(days) : null,
                        FactValue.Share(deal.Likeness)
                    ) with
                    {
                        Detail = deal.LossReason is { } reason ? $"{deal.Shared}; lost to: {reason}" : deal.Shared,
                    }
                ),
            ]
        );

    private static FactTable History(ExplainDealResult result) =>
        new(
            "history",
            "History, newest first",
            [
                new("on", "Day", "when it happened"),
                new("what", "What", "what changed"),
                new("from", "From", "the value before"),
                new("to", "To", "the value after"),
            ],
            [
                .. result
                    .History.Take(MostEvents)
                    .Select(found =>
                        Row(result.Deal.Id, Day(found.On), FactValue.Name(found.What), Name(found.From), Name(found.To))
                    ),
            ]
        )
        {
            OutOf = result.History.Count > MostEvents ? result.History.Count : null,
        };

    private static FactRow Row(string deal, params FactValue?[] cells) => new(cells) { DealId = deal };

    private static FactValue? Name(string? name) => name is { Length: > 0 } ? FactValue.Name(name) : null;

    private static FactValue? Day(string? iso) =>
        Dates.FromIso(iso ?? string.Empty) is { } day ? FactValue.Date(day) : null;

    private static FactValue? Plain(double? number) => number is { } value ? FactValue.Plain(value) : null;
}
