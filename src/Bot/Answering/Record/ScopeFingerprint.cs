using System.Globalization;
using RevBot.Data.Book;

namespace RevBot.Bot.Answering.Record;

/// <summary>A fingerprint of whose deals a person sees, by which a change of scope is noticed.</summary>
public static class ScopeFingerprint
{
    /// <summary><c>all</c>, or the scope's key and a fingerprint of the people in it.</summary>
    public static string Compute(ScopedBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        if (book.Scope.SeesAll)
        {
            return book.Scope.Key;
        }

        var people = book.People.Sellers.Select(seller => seller.Id).Order();
        var text = string.Join(',', people.Select(id => id.ToString(CultureInfo.InvariantCulture)));
        return $"{book.Scope.Key}#{Fingerprint.Compute(text)[..16]}";
    }
}
