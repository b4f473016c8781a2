using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using RevBot.Data.Warehouse;

namespace RevBot.Data.Book;

/// <summary>
/// What a team may set about its forecast. It travels with the book, because what is learnt from the book rests on it.
/// Equal where it says the same.
/// </summary>
public sealed record ForecastTuning
{
    /// <summary>The fewest quarters that a window may have.</summary>
    public const int FewestQuarters = 2;

    /// <summary>The most quarters that a window may have.</summary>
    public const int MostQuarters = 20;

    private const double UsualFading = 0.9;

    /// <summary>How many closed quarters the model and the conversion table are fitted to: 2 to 20.</summary>
    /// <value>8.</value>
    public int Window { get; init; } = 8;

    /// <summary>
    /// After how many quarters one counts half in the fit; null for 0.9 of the next newer one (6.6 quarters).
    /// </summary>
    /// <value>Null.</value>
    public double? HalfLife { get; init; }

    /// <summary>The open forecast categories that stand in for the call of a seller who made none, in order.</summary>
    /// <value>Commit.</value>
    public IReadOnlyList<ForecastCategory> CommitCategories { get; init; } = [ForecastCategory.Commit];

    /// <summary>
    /// Segments that learning takes for one, as in the data; for companies with few deals in some of them.
    /// </summary>
    /// <value>None.</value>
    public IReadOnlyList<string> PooledSegments { get; init; } = [];

    /// <summary>As RevBot comes.</summary>
    public static ForecastTuning Usual { get; } = new();

    /// <summary>The weight of a quarter against the next newer one, in 0..1.</summary>
    public double Fading => HalfLife is { } quarters ? Math.Pow(0.5, 1 / quarters) : UsualFading;

    /// <summary>All of it as one line.</summary>
    public string Text =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"window {Window}, half-life {HalfLife?.ToString("R", CultureInfo.InvariantCulture) ?? "usual"}, commit {string.Join('+', CommitCategories)}, pooled {(PooledSegments.Count == 0 ? "none" : string.Join('+', PooledSegments))}"
        );

    /// <summary>A short name for it; the same for the same settings.</summary>
    public string Key =>
        Text == Usual.Text ? "usual" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))[..16];

    /// <summary>Whether an open deal of a category stands in for a call.</summary>
    public bool IsCommit(ForecastCategory category)
    {
        foreach (var counted in CommitCategories)
        {
            if (counted == category)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A segment as learning sees it: a pooled one under the name of the first of the pool.</summary>
    public string? SegmentOf(string? segment)
    {
        foreach (var pooled in PooledSegments)
        {
            if (string.Equals(pooled, segment, StringComparison.OrdinalIgnoreCase))
            {
                return PooledSegments[0];
            }
        }

        return segment;
    }

    /// <inheritdoc/>
    public bool Equals(ForecastTuning? other) => other is not null && other.Text == Text;

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(Text, StringComparison.Ordinal);
}
