using Microsoft.AspNetCore.Authentication;

namespace RevBot.Bot.Channels.Web.SignIn;

/// <summary>What the framework would read of schemes from the configuration: nothing. The settings say all of it.</summary>
internal sealed class NoAuthenticationConfiguration : IAuthenticationConfigurationProvider
{
    /// <inheritdoc/>
    public IConfiguration AuthenticationConfiguration { get; } = new ConfigurationBuilder().Build();
}
