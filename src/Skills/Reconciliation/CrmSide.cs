using NodaTime;
using RevBot.Data.Book.Mirror;
using RevBot.Data.Warehouse;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Skills.Reconciliation;

/// <summary>What a deal adds to each metric by the CRM's own values, converted as the warehouse's are.</summary>
/// <param name="company">For rates.</param>
/// <param name="period">The period.</param>
/// <param name="day">The day whose rates open deals are converted at.</param>
internal sealed class CrmSide(Data.Book.Company company, Period period, LocalDate day)
{
    /// <summary>The contribution; nothing of a deleted deal or one without a close date in the period.</summary>
    public Contribution Of(MirrorDeal deal)
    {
        if (deal.IsDeleted || deal.CloseOn is not { } close || !period.Contains(close))
        {
            return default;
        }

        var outcome = OutcomeOf(deal);
        var isPipeline = outcome == StageOutcome.Open && deal.Category != ForecastCategory.Omitted;
        var isWon = outcome == StageOutcome.Won;
        var worth = isPipeline || isWon ? Worth(deal, isPipeline ? day : close) : 0;
        return new(isPipeline ? worth : 0, isWon ? worth : 0, 1);
    }

    /// <summary>A stage that the warehouse does not know is read by the forecast category.</summary>
    private static StageOutcome OutcomeOf(MirrorDeal deal) =>
        deal.Stage?.Outcome ?? (deal.Category == ForecastCategory.Closed ? StageOutcome.Won : StageOutcome.Open);

    /// <summary>
    /// Minor units of the reporting currency; 0 where there is no amount or no rate of its currency.
    /// </summary>
    private long Worth(MirrorDeal deal, LocalDate at) =>
        deal.Amount is { } amount && company.Rates.Knows(amount.Currency) ? company.Rates.Convert(amount, at).Minor : 0;
}
