using NodaTime;
using RevBot.Data.Book.People;

namespace RevBot.Bot.Identity;

/// <summary>Who is still there. Who has not begun to sell yet may ask already; who has left may not.</summary>
internal static class Presence
{
    /// <summary>Whether a person is there on a day.</summary>
    public static bool IsPresent(Seller person, LocalDate day) => person.ActiveTo is not { } last || last >= day;
}
