using RevBot.Data.Book;

namespace RevBot.Bot.Understanding.Entities;

/// <summary>People answer to their full name, first name, last name and address.</summary>
internal static class PeopleNames
{
    /// <summary>Every phrase with its person, in the order of the names.</summary>
    public static IEnumerable<(string Phrase, Entity Entity)> List(ScopedBook book, NameVocabulary names)
    {
        foreach (var seller in book.People.Sellers)
        {
            yield return (seller.Name, new(EntityKind.Owner, seller.Name, NameMatchKind.Whole));
            if (seller.Email is { } email)
            {
                yield return (email, new(EntityKind.Owner, seller.Name, NameMatchKind.Whole));
            }

            var parts = seller.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length < 2)
            {
                continue;
            }

            foreach (var part in new[] { parts[0], string.Join(' ', parts[1..]) })
            {
                var isWord = names.Common.Contains(part.ToLowerInvariant());
                yield return (
                    part,
                    new(EntityKind.Owner, seller.Name, isWord ? NameMatchKind.CapitalPart : NameMatchKind.Part)
                );
            }
        }
    }
}
