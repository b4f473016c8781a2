using System.Globalization;
using RevBot.Data.Book;

namespace RevBot.Skills.Filtering;

/// <summary>A filter in words, for the answer to say what it counted.</summary>
internal static class FilterWords
{
    private const int LongestQuote = 60;

    public static string Of(
        IReadOnlyList<Condition> conditions,
        IReadOnlyList<Condition> exclusions,
        DealFilter? filter,
        ScopedBook book
    )
    {
        var words = conditions.Select(condition => string.Join(" or ", condition.Values)).ToList();
        if (filter?.MinAmount is { } least)
        {
            words.Add($"from {Amount(least, book)}");
        }

        if (filter?.MaxAmount is { } most)
        {
            words.Add($"up to {Amount(most, book)}");
        }

        if (exclusions.Count > 0)
        {
            words.Add("except " + string.Join(", ", exclusions.SelectMany(exclusion => exclusion.Values)));
        }

        return string.Join(", ", words);
    }

    /// <summary>A person's own words, cut short and without anything that a channel could take for markup.</summary>
    public static string Quoted(string name)
    {
        var clean = new string([
            .. name.Where(letter => !char.IsControl(letter) && letter is not ('<' or '>' or '`' or '"')),
        ]);
        return clean.Length <= LongestQuote ? clean : clean[..LongestQuote] + "…";
    }

    private static string Amount(decimal amount, ScopedBook book) =>
        amount.ToString("#,0.##", CultureInfo.InvariantCulture) + " " + book.Company.Currency.Code;
}
