namespace RevBot.Benchmarks.Load;

/// <summary>Somebody of the company, with the accounts that the CRM names.</summary>
/// <param name="Email">The e-mail.</param>
/// <param name="EntraId">In Teams.</param>
/// <param name="SlackId">In Slack.</param>
internal sealed record Person(string Email, string EntraId, string SlackId);
