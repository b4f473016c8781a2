using System.Security.Cryptography;
using System.Text;
using RevBot.Data.Finance;

namespace RevBot.Skills.Alerts;

/// <summary>Something unusual, or something that must not be overlooked.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Key">
/// The same as long as the same state lasts: who was told once need not be told again. Past 150 characters, as with names of
/// the data in it, a fingerprint stands for it.
/// </param>
/// <param name="Subject">The deal, stage, country, segment, seller or team; what the alert is headed by.</param>
/// <param name="Sentence">What was found, with its figures.</param>
/// <param name="Step">What to do, an imperative sentence.</param>
public sealed record Alert(AlertKind Kind, string Key, string Subject, string Sentence, string Step)
{
    // What is told is kept by this key, in a column of 200 characters.
    private const int LongestKey = 150;

    /// <summary>See the parameter: at most 150 characters.</summary>
    public string Key { get; } =
        Key.Length <= LongestKey
            ? Key
            : $"{Kind}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Key)))}";

    /// <summary>The money at stake; null where none can be named.</summary>
    public Money? Amount { get; init; }

    /// <summary>The CRM's id of the deal; null where it is about no single deal.</summary>
    public string? DealId { get; init; }
}
