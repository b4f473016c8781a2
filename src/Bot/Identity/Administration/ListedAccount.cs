namespace RevBot.Bot.Identity.Administration;

/// <summary>A line of <c>identity list</c>.</summary>
/// <param name="Person">The e-mail, or the CRM's id where there is none; null for nobody.</param>
/// <param name="Channel">teams, slack or web; null for a person without an account.</param>
/// <param name="Organisation">The Entra tenant or Slack workspace; empty for any.</param>
/// <param name="Id">The account.</param>
/// <param name="Source">crm, email or administrator; left for a person who has left, none without an account.</param>
internal sealed record ListedAccount(string? Person, string? Channel, string? Organisation, string? Id, string Source);
