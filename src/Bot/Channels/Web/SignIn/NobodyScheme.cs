using Microsoft.AspNetCore.Authentication;

namespace RevBot.Bot.Channels.Web.SignIn;

/// <summary>
/// Where the framework's handler would keep its own sign-in: nowhere. The page has its session instead, so who is asked of
/// this is always nobody; without it the handler would ask itself.
/// </summary>
internal sealed class NobodyScheme : IAuthenticationHandler
{
    /// <summary>Its name.</summary>
    public const string Name = "nobody";

    /// <inheritdoc/>
    public Task InitializeAsync(AuthenticationScheme scheme, HttpContext context) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task<AuthenticateResult> AuthenticateAsync() => Task.FromResult(AuthenticateResult.NoResult());

    /// <inheritdoc/>
    public Task ChallengeAsync(AuthenticationProperties? properties) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task ForbidAsync(AuthenticationProperties? properties) => Task.CompletedTask;
}
