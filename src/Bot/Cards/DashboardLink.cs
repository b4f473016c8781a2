namespace RevBot.Bot.Cards;

/// <summary>The way from an answer to the dashboard of the same period and deals.</summary>
/// <param name="Path">On RevBot's own page: <c>/dashboard?region=EMEA</c>.</param>
/// <param name="Site">Where the company reaches RevBot, such as <c>https://revbot.example.com</c>; null where it is not known.</param>
public sealed record DashboardLink(string Path, string? Site)
{
    /// <summary>What leads there says.</summary>
    internal const string Title = "Open the dashboard";

    /// <summary>The button for who reads the card elsewhere; none where the company's address is not known.</summary>
    internal IEnumerable<CardButton> Buttons =>
        Site is null ? [] : [new CardButton(Title, ButtonAction.Open, Site + Path)];
}
