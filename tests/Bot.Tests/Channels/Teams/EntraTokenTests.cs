using Azure.Core;
using Azure.Identity;
using Moq;
using RevBot.Bot.Channels.Teams.Connector;
using RevBot.Bot.Configuration;

namespace RevBot.Bot.Tests.Channels.Teams;

/// <summary>
/// Tokens by a certificate or a managed identity. Entra answers neither without an account, so Microsoft's credential is
/// a mock here.
/// </summary>
public sealed class EntraTokenTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Token_IsAskedOfEntraOnceForTheConnectorAndForNothingElse()
    {
        var credential = Answering(() => new("token-1", Now.AddDays(1000)));
        using var tokens = new ConnectorTokens(
            new EntraTokenSource(credential.Object, new TeamsSettings().Scope),
            TimeProvider.System
        );

        var all = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => tokens.GetAsync(refused: null, CancellationToken.None))
        );

        Assert.Equal(["token-1"], all.Distinct());
        credential.Verify(
            entra =>
                entra.GetTokenAsync(
                    It.Is<TokenRequestContext>(asked =>
                        asked.Scopes.Single() == "https://api.botframework.com/.default"
                    ),
                    It.IsAny<CancellationToken>()
                ),
            Times.Once
        );
        credential.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task Token_ThatEntraRefuses_EndsInASentenceWithoutEntrasWordsAndIsAskedForAgain()
    {
        var answers = new Queue<Func<AccessToken>>([
            () => throw new AuthenticationFailedException("AADSTS700027: thumbprint 1234"),
            () => new("token-2", Now.AddDays(1000)),
        ]);
        var credential = Answering(() => answers.Dequeue()());
        using var tokens = new ConnectorTokens(
            new EntraTokenSource(credential.Object, new TeamsSettings().Scope),
            TimeProvider.System
        );

        var problem = await Assert.ThrowsAsync<ConnectorException>(() =>
            tokens.GetAsync(refused: null, CancellationToken.None)
        );

        Assert.Contains("RevBot:Teams:AppId", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("1234", problem.Message, StringComparison.Ordinal);
        Assert.Equal("token-2", await tokens.GetAsync(refused: null, CancellationToken.None));
    }

    private static Mock<TokenCredential> Answering(Func<AccessToken> answer)
    {
        var credential = new Mock<TokenCredential>(MockBehavior.Strict);
        credential
            .Setup(entra => entra.GetTokenAsync(It.IsAny<TokenRequestContext>(), It.IsAny<CancellationToken>()))
            .Returns(async () =>
            {
                await Task.Yield();
                return answer();
            });
        return credential;
    }
}
