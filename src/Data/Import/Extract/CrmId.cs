using System.Buffers;

namespace RevBot.Data.Import.Extract;

/// <summary>
/// Salesforce writes an id in 15 characters, or in 18: the same with three more that say which of the 15 are capitals.
/// Both are one record wherever they stand.
/// </summary>
internal static class CrmId
{
    private const int Short = 15;
    private const int Long = 18;
    private const int Chunk = 5;
    private const string Sums = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";
    private static readonly SearchValues<char> SumCharacters = SearchValues.Create(Sums);

    /// <summary>
    /// The form that both are found by: of 18 characters whose last three are right the first 15, else the text.
    /// </summary>
    public static string Key(string id) => ShortForm(id) is { } form && HasSum(id) ? form : id;

    /// <summary>
    /// The first 15 of 18 characters that can be a Salesforce id, whether the last three are right or not; null for
    /// none.
    /// </summary>
    public static string? ShortForm(string id) =>
        id.Length == Long && IsPlain(id.AsSpan(0, Short)) && !id.AsSpan(Short).ContainsAnyExcept(SumCharacters)
            ? id[..Short]
            : null;

    /// <summary>Letters and digits, of both at least one.</summary>
    private static bool IsPlain(ReadOnlySpan<char> id)
    {
        var (letters, digits) = (0, 0);
        foreach (var character in id)
        {
            letters += char.IsAsciiLetter(character) ? 1 : 0;
            digits += char.IsAsciiDigit(character) ? 1 : 0;
        }

        return letters + digits == id.Length && letters > 0 && digits > 0;
    }

    private static bool HasSum(string id)
    {
        for (var chunk = 0; chunk < Long - Short; chunk++)
        {
            var sum = 0;
            for (var place = 0; place < Chunk; place++)
            {
                sum |= char.IsAsciiLetterUpper(id[(chunk * Chunk) + place]) ? 1 << place : 0;
            }

            if (Sums[sum] != id[Short + chunk])
            {
                return false;
            }
        }

        return true;
    }
}
