using RevBot.Data.Finance;
using RevBot.Skills.DealStory.Scoring;
using RevBot.Skills.DealStory.Similarity;
using RevBot.Skills.Facts;
using RevBot.Skills.Risk.Signals;

namespace RevBot.Skills.DealStory;

/// <content>The deal's fields, causes, signals, precedents and history as tables.</content>
internal sealed partial class ExplainDealPresentation
{
    private const int MostEvents = 12;

    private IEnumerable<FactTable> Tables(ExplainDealResult result)
    {
        yield return State(result.Deal);
        if (result.Score is { Causes.Count: > 0 } score)
        {
            yield return Causes(score);
        }

        if (result.Signals.Count > 0)
        {
            yield return Signals(result);
        }

        if (result.Similar.Deals.Count > 0)
        {
            yield return Similar(result.Similar.Deals);
        }

        yield return History(result);
    }

    private static FactTable State(DealNow deal)
    {
        Field[] fields =
        [
            new("Account", FactValue.Name(deal.Account)),
            new("Owner", FactValue.Name(deal.Owner)),
            new("Amount", FactValue.Of(deal.Amount)),
            new("Stage", FactValue.Name(deal.Stage)),
            new("Forecast category", FactValue.Name(deal.ForecastCategory)),
            new("Close date", FactValue.IsoDate(deal.CloseDate)),
            new("Created", FactValue.IsoDate(deal.Created)),
            new("In its stage", FactValue.Days(deal.DaysInStage)),
            new("Last from the buyer", FactValue.IsoDate(deal.LastFromBuyer)),
            new("Activities, 30 days", FactValue.Count(deal.Activities)),
            new("Next step", FactValue.Name(deal.NextStep)),
            new("Next step on", FactValue.IsoDate(deal.NextStepOn)),
            new("Loss reason", FactValue.Name(deal.LossReason)),
        ];
        return new TableBuilder<Field>("deal", deal.Name)
            .Column("field", "Field", "a field of the deal", field => field.Name)
            .Column("value", "Value", "as known now", field => field.Value)
            .Deal(_ => deal.Id)
            .Build(fields.Where(field => field.Value is { Text: not "" }));
    }

    private static FactTable Causes(DealScore score) =>
        new TableBuilder<Step>("causes", "What makes the chance")
            .Column("cause", "Cause", "a group of what is known about the deal", step => step.Name)
            .Column(
                "log_odds",
                "Log-odds",
                "its part of ln(p ÷ (1 − p)); the rows add up to the deal's",
                step => FactValue.Plain(step.LogOdds)
            )
            .Column(
                "points",
                "Chance",
                "its part of the chance against the usual deal; the rows add up to the deal's",
                step => step.Chance
            )
            .Column(
                "amount",
                "Amount",
                "its part of amount × chance; the rows add up to the deal's, to the cent",
                step => step.Amount
            )
            .ScaledBar(step => step.Points)
            .Build(Steps(score));

    // The usual deal first and the deal last, so that the rows add up on sight.
    private static IEnumerable<Step> Steps(DealScore score)
    {
        var (usual, chance) = (FactValue.Share(score.Usual), FactValue.Share(score.Probability));
        yield return new("Usual deal of stage and segment", score.UsualLogOdds, usual, score.UsualExpected, null);
        foreach (var cause in score.Causes)
        {
            var points = FactValue.Points(cause.Points);
            yield return new(cause.Name, cause.LogOdds, points, cause.Money, cause.Points);
        }

        yield return new("This deal", score.LogOdds, chance, score.Expected, null);
    }

    private FactTable Signals(ExplainDealResult result) =>
        new TableBuilder<StorySignal>(
            "signals",
            due is null ? "Risk signals" : $"Risk signals against closing in {Wording.Period(due)}"
        )
            .Column("signal", "Signal", "a rule that holds for the deal", signal => signal.Signal.Name)
            .Column(
                "level",
                "Risk",
                "high or watch, by the rule's thresholds",
                signal => RiskWording.NameOf(signal.Signal.Level)
            )
            .Column("impact", "Impact", $"its part of the impact: {ImpactDefinition}", signal => signal.Impact)
            .Deal(_ => result.Deal.Id)
            .Detail(signal => $"{signal.Signal.Evidence} Next: {signal.Action}")
            .Build(result.Signals);

    private static FactTable Similar(IReadOnlyList<SimilarDeal> deals) =>
        new TableBuilder<SimilarDeal>("similar", "Most similar closed deals")
            .Column("deal", "Deal", "as in the CRM", deal => deal.Name)
            .Column("outcome", "Outcome", "won or lost", deal => deal.Outcome)
            .Date("closed", "Closed", "the close date", deal => deal.ClosedOn)
            .Column("amount", "Amount", "in the reporting currency at the close date's rate", deal => deal.Amount)
            .Days("cycle", "Cycle", "days from creation to close", deal => deal.CycleDays)
            .Share("likeness", "Alike", "the weighed share of traits that agree", deal => deal.Likeness)
            .Deal(deal => deal.Id)
            .Detail(deal => deal.LossReason is { } reason ? $"{deal.Shared}; lost to: {reason}" : deal.Shared)
            .Build(deals);

    private static FactTable History(ExplainDealResult result) =>
        new TableBuilder<DealEvent>("history", "History, newest first")
            .Date("on", "Day", "when it happened", found => found.On)
            .Column("what", "What", "what changed", found => found.What)
            .Column("from", "From", "the value before", found => found.From)
            .Column("to", "To", "the value after", found => found.To)
            .Deal(_ => result.Deal.Id)
            .BuildFirst(result.History, MostEvents);

    // A field of the deal with its value.
    private sealed record Field(string Name, FactValue? Value);

    // A row of the causes: a part of the chance, or the chance of a whole deal; only parts have points.
    private sealed record Step(string Name, double? LogOdds, FactValue? Chance, Money? Amount, double? Points);
}
