using NodaTime;
using RevBot.Data.Book;
using RevBot.Data.Finance;
using RevBot.Data.Warehouse;
using RevBot.Skills.Facts;

namespace RevBot.Skills.Risk;

/// <summary>Signals about price, amount and competition.</summary>
internal static class PriceRules
{
    private const double DiscountWatch = 0.1;
    private const double DiscountHigh = 0.15;
    private const double CutHigh = 0.2;

    /// <summary>A discount asked above P75 of won deals' discounts (10% without that norm); high above max(15%, P90).</summary>
    public static RiskSignal? DiscountRequest(RiskSubject deal)
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

        var what = signal.Value is { } share ? $"{Wording.Percent(share)} discount" : "Discount";
        var than = norm is null
            ? $"the limit is {Wording.Percent(watch)}"
            : $"75% of {deal.Against.Basis(norm.Count, "won deal")} got {Wording.Percent(norm.P75)} or less";
        return new(
            "discount_request",
            "Discount asked",
            signal.Value > Math.Max(DiscountHigh, norm?.P90 ?? 0) ? RiskLevel.High : RiskLevel.Watch,
            $"{what} asked for on {Wording.Day(deal.DayOf(signal))}; {than}."
        )
        {
            Value = signal.Value,
            Threshold = watch,
            NormDeals = deal.Against.BasisCount(norm?.Count),
            Mark = RiskMarks.Objection,
        };
    }

    /// <summary>A competitor is named; high when the buyer holds the competitor's prices.</summary>
    public static RiskSignal? Competitor(RiskSubject deal)
    {
        var pricing = deal.Newest(SignalKinds.CompetitorPricing);
        var named = pricing ?? deal.Newest(SignalKinds.CompetitorNamed);
        if (named is null && deal.Deal.Competitor is null)
        {
            return null;
        }

        var name = deal.Deal.Competitor ?? named?.Detail ?? "a competitor";
        var day = named is { } signal ? $" on {Wording.Day(deal.DayOf(signal))}" : string.Empty;
        return new(
            pricing is null ? "competitor" : "competitor_pricing",
            pricing is null ? "Competitor" : "Competitor pricing",
            pricing is null ? RiskLevel.Watch : RiskLevel.High,
            pricing is null ? $"{name} is named as competitor{day}." : $"The buyer received prices of {name}{day}."
        )
        {
            Mark = named is null ? RiskMarks.None : RiskMarks.Objection,
        };
    }

    /// <summary>The amount is at least 10% below that of 30 days before; high from 20% on.</summary>
    public static RiskSignal? AmountCut(RiskSubject deal)
    {
        if (
            deal.State.Amount is not { } now
            || Before(deal) is not { Minor: > 0 } before
            || before.Currency != now.Currency
        )
        {
            return null;
        }

        var cut = (double)(before.Minor - now.Minor) / before.Minor;
        return cut < RiskThresholds.AmountCut
            ? null
            : new(
                "amount_cut",
                "Amount cut",
                cut >= CutHigh ? RiskLevel.High : RiskLevel.Watch,
                $"Amount cut by {Wording.Percent(cut)} in {Wording.Days(RiskThresholds.AmountDays)}, from {Wording.Amount(before)} to {Wording.Amount(now)}."
            )
            {
                Value = cut,
                Threshold = RiskThresholds.AmountCut,
                Mark = RiskMarks.Backwards,
            };
    }

    // 30 days ago, or when the deal began if that is later.
    private static Money? Before(RiskSubject deal)
    {
        if (deal.Deal.TryAt(deal.Against.Book.AsOf - Duration.FromDays(RiskThresholds.AmountDays), out var before))
        {
            return before.Amount;
        }

        var history = deal.Deal.History;
        return history.Count == 0 ? null : history[0].State.Amount;
    }
}
