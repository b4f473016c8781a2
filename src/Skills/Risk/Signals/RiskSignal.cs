using System.Text.Json.Serialization;
using RevBot.Data.Book.Norms.Risk;

namespace RevBot.Skills.Risk.Signals;

/// <summary>Something about a deal that speaks against its closing in time, in words.</summary>
/// <remarks>
/// Signals are associated with deals that close less often or later; that one causes it is not claimed. Evidence says
/// what was seen and the limit that it crossed, so that a reader can check it in the CRM.
/// </remarks>
/// <param name="Kind">Stable: <c>inactive</c>, <c>ghosted</c>, …</param>
/// <param name="Name">For people.</param>
/// <param name="Level">How bad.</param>
/// <param name="Evidence">One sentence with the numbers and dates that it rests on.</param>
public sealed record RiskSignal(string Kind, string Name, RiskLevel Level, string Evidence)
{
    /// <summary>The group that its cost is counted in.</summary>
    [JsonIgnore]
    public RiskMarks Mark { get; init; }

    /// <summary>
    /// What of the deal crossed the threshold: days, a count or a share, by kind; null where none fits.
    /// </summary>
    public double? Value { get; init; }

    /// <summary>The threshold for <see cref="RiskLevel.Watch"/>, in the unit of <see cref="Value"/>.</summary>
    public double? Threshold { get; init; }

    /// <summary>
    /// How many past deals the threshold was taken from; null for a fixed one, and where the reader does not see all
    /// deals.
    /// </summary>
    public int? NormDeals { get; init; }
}
