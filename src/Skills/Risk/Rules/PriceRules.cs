using RevBot.Data.Book.Deals;
using RevBot.Data.Book.Norms.Risk;
using RevBot.Data.Finance;
using RevBot.Data.Warehouse.Deals;

namespace RevBot.Skills.Risk.Rules;

/// <summary>Signals about price, amount and competition.</summary>
internal static class PriceRules
{
    private const double DiscountWatch = 0.1;
    private const double DiscountHigh = 0.15;
    private const double CutHigh = 0.2;

    /// <summary>The buyer asks for a larger discount than won deals usually got.</summary>
    /// <remarks>
    /// Watch above P75 of won deals' discounts, or above 10% with fewer than ten of them; high above max(15%, P90). A
    /// request without a share is watch, since its size is not known. Value and threshold are shares, 0..1.
    /// </remarks>
    public static RiskSign? DiscountRequest(RiskSubject deal)
    {
        if (deal.Newest(SignalKinds.DiscountRequested) is not { } signal)
        {
            return null;
        }

        var norm = RiskThresholds.Enough(deal.Against.Won.Discount);
        var watch = norm?.P75 ?? DiscountWatch;
        if (signal.Value is { } asked && asked <= watch)
        {
            return null;
        }

        var high = signal.Value > Math.Max(DiscountHigh, norm?.P90 ?? 0);
        return new("discount_request", high ? RiskLevel.High : RiskLevel.Watch, RiskMarks.Objection)
        {
            Value = signal.Value,
            Threshold = watch,
            NormDeals = norm?.Count,
        };
    }

    /// <summary>A competitor is named; high when the buyer holds the competitor's prices.</summary>
    /// <remarks>
    /// A competitor that is only entered on the deal counts too, but costs nothing in the impact: it is entered as
    /// known now, so the past does not show what it cost.
    /// </remarks>
    public static RiskSign? Competitor(RiskSubject deal)
    {
        var named = Named(deal);
        if (named is null && deal.Deal.Competitor is null)
        {
            return null;
        }

        var mark = named is null ? RiskMarks.None : RiskMarks.Objection;
        return named?.Kind == SignalKinds.CompetitorPricing
            ? new("competitor_pricing", RiskLevel.High, mark)
            : new("competitor", RiskLevel.Watch, mark);
    }

    /// <summary>Where a competitor was named: with prices before without; null for nowhere.</summary>
    public static Signal? Named(RiskSubject deal) =>
        deal.Newest(SignalKinds.CompetitorPricing) ?? deal.Newest(SignalKinds.CompetitorNamed);

    /// <summary>The amount is at least 10% below that of 30 days before; high from 20% on.</summary>
    /// <remarks>
    /// Cut = (before − now) ÷ before, 0..1, in the deal's own currency, so that a rate that moved is no cut.
    /// </remarks>
    /// <returns>Null where either amount is not entered, the earlier one is 0, or the currency changed.</returns>
    public static RiskSign? AmountCut(RiskSubject deal)
    {
        if (
            deal.State.Amount is not { } now
            || AmountBefore(deal) is not { Minor: > 0 } before
            || before.Currency != now.Currency
        )
        {
            return null;
        }

        var cut = (double)(before.Minor - now.Minor) / before.Minor;
        return cut < RiskThresholds.AmountCut
            ? null
            : new("amount_cut", cut >= CutHigh ? RiskLevel.High : RiskLevel.Watch, RiskMarks.Backwards)
            {
                Value = cut,
                Threshold = RiskThresholds.AmountCut,
            };
    }

    /// <summary>The amount 30 days ago, or when the deal began if that is later.</summary>
    public static Money? AmountBefore(RiskSubject deal)
    {
        if (deal.Deal.TryAt(deal.Against.AmountsFrom, out var before))
        {
            return before.Amount;
        }

        var history = deal.Deal.History;
        return history.Count == 0 ? null : history[0].State.Amount;
    }
}
