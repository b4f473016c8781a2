using RevBot.Data.Book;

namespace RevBot.Bot.Identity;

/// <summary>Turns a verified channel identity into a person of the company. The only place where a person gets a scope.</summary>
public static class ScopeResolver
{
    /// <summary>The scope of the person with RevBot's own id; null where nobody has it.</summary>
    public static Scope? FindById(DealBook book, int sellerId) =>
        book.SellerOf(sellerId) is { } person ? book.ScopeOf(person) : null;

    /// <summary>The scope of the person with an e-mail; null where nobody has it.</summary>
    public static Scope? FindByEmail(DealBook book, string email)
    {
        var wanted = email.Trim();
        var person = book.Sellers.FirstOrDefault(seller =>
            string.Equals(seller.Email, wanted, StringComparison.OrdinalIgnoreCase)
        );
        return person is null ? null : book.ScopeOf(person);
    }
}
