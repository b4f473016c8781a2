using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using RevBot.Data.Book;
using RevBot.Data.Calendar;

namespace RevBot.Bot.Answering;

/// <summary>Ids of answers: the same question of the same person over the same data has the same id.</summary>
internal static class AnswerId
{
    public static string Compute(AskRequest request, ScopedBook book)
    {
        var key = string.Join(
            '\n',
            request.User.ToLowerInvariant(),
            request.Conversation,
            request.Text,
            book.Revision.ToString(CultureInfo.InvariantCulture),
            Dates.ToMicros(book.AsOf).ToString(CultureInfo.InvariantCulture)
        );
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 8));
    }
}
