using RevBot.Bot.Understanding.Entities;
using RevBot.Bot.Understanding.Frames;
using RevBot.Bot.Understanding.Text;
using RevBot.Data.Book;

namespace RevBot.Bot.Understanding.Calls;

/// <summary>Writes which deal a question is about.</summary>
internal static class DealWriter
{
    /// <summary>The deal; null where the question names none.</summary>
    public static string? Write(Frame question, ScopedBook book) =>
        question.Mentions.FirstOrDefault(mention => mention.Entity.Kind == EntityKind.Deal) is { } deal
            ? deal.Entity.Key
        : question.Mentions.FirstOrDefault(mention => mention.Entity.Kind == EntityKind.Account) is { } account
            ? NameOf(account, question, book)
        : null;

    /// <summary>The deal's own name where the person wrote it out; else the account's.</summary>
    public static string NameOf(Mention account, Frame question, ScopedBook book) =>
        account.Entity.Kind == EntityKind.Deal
            ? account.Entity.Key
            : book.Deals.AsEnumerable()
                .Where(deal => deal.Account?.Name == account.Entity.Key)
                .Select(deal => deal.Name)
                .FirstOrDefault(name =>
                    question.Message.Canonical.Contains(Message.Parse(name).Canonical, StringComparison.Ordinal)
                )
                ?? account.Entity.Key;
}
