using System.Collections.Concurrent;
using NodaTime;
using RevBot.Data.Book.Norms.Risk;

namespace RevBot.Data.Book.Norms;

/// <summary>
/// The company's own rates at the close of a day: shares and days over all deals. They carry no amount and no name, and
/// are the same in every scope, so that a rep with ten deals is measured against the company and not against noise.
/// </summary>
/// <remarks>
/// Norms are of the whole company whoever asks, so that two people get one number for one deal. They hold no names and
/// no single deal.
/// </remarks>
public sealed class CompanyNorms
{
    /// <summary>How many past periods the rates are taken from.</summary>
    public const int Periods = 8;

    private readonly DealBook book;
    private readonly ConcurrentDictionary<string, Lazy<StageConversion>> conversions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<RiskNorms>> risks = new(StringComparer.Ordinal);
    private readonly Lazy<WonNorms> won;

    /// <summary>Norms of a day; each is measured when it is first asked for.</summary>
    internal CompanyNorms(DealBook book, LocalDate asOf)
    {
        (this.book, AsOf) = (book, asOf);
        won = new(() => WonNorms.Measure(book, asOf));
    }

    /// <summary>The day at whose close the rates were known.</summary>
    public LocalDate AsOf { get; }

    /// <summary>How deals that were won went, over the last eight closed quarters.</summary>
    public WonNorms Won => won.Value;

    /// <summary>What open deals due in a period turned into, seen from the same day of earlier periods.</summary>
    public StageConversion Conversion(Calendar.Period period) =>
        conversions.GetOrAdd(period.Id, _ => new(() => StageConversion.Measure(book, period, AsOf))).Value;

    /// <summary>What risk signals have cost, seen from the same day of earlier periods.</summary>
    public RiskNorms Risk(Calendar.Period period) =>
        risks.GetOrAdd(period.Id, _ => new(() => RiskHistory.Measure(book, period, AsOf, Won))).Value;
}
