namespace RevBot.Bot.Channels.Web.Page;

/// <summary>Somebody of the demo company whom a newcomer can be.</summary>
/// <param name="Email">Identifies.</param>
/// <param name="Name">As in the directory.</param>
/// <param name="Title">The job; empty where unknown.</param>
/// <param name="Sees">What the role may see, in one sentence.</param>
/// <param name="IsFace">Whether it is the one shown for the role.</param>
internal sealed record WebPerson(string Email, string Name, string Title, string Sees, bool IsFace);
