using System.Net;
using System.Text;
using Azure.Core;
using Azure.Identity;
using Microsoft.Data.SqlClient;
using Moq;
using RevBot.Data.Database;

namespace RevBot.Data.Tests.Database;

/// <summary>
/// Sign-in to Azure SQL by Microsoft Entra. Entra and Azure SQL cannot be had here: a mocked credential stands at that
/// border; the managed identity's own endpoint is real HTTP on loopback.
/// </summary>
public sealed class EntraSignInTests
{
    private static readonly DateTimeOffset Ends = new(2026, 11, 30, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(SqlAuthenticationMethod.ActiveDirectoryManagedIdentity)]
    [InlineData(SqlAuthenticationMethod.ActiveDirectoryMSI)]
    [InlineData(SqlAuthenticationMethod.ActiveDirectoryDefault)]
    [InlineData(SqlAuthenticationMethod.ActiveDirectoryWorkloadIdentity)]
    [InlineData(SqlAuthenticationMethod.ActiveDirectoryServicePrincipal)]
    public void ADatabase_IsMade_AndTheDriverSignsInByOurProvider(SqlAuthenticationMethod method)
    {
        _ = new SqlServerDatabase("Server=sql.example;Database=revenue;User ID=bot;Password=s3cret");

        Assert.IsType<EntraSignIn>(SqlAuthenticationProvider.GetProvider(method));
    }

    [Fact]
    public async Task AToken_IsAskedForTheDatabasesResource_AndComesBackWithItsEnd()
    {
        var credential = Credential(new AccessToken("token-1", Ends));
        var provider = new EntraSignIn(_ => credential.Object);

        var token = await provider.AcquireTokenAsync(Parameters(resource: "https://database.windows.net/"));

        Assert.Equal(("token-1", Ends), (token.AccessToken, token.ExpiresOn));
        credential.Verify(it =>
            it.GetTokenAsync(
                It.Is<TokenRequestContext>(asked =>
                    asked.Scopes.Length == 1 && asked.Scopes[0] == "https://database.windows.net/.default"
                ),
                It.IsAny<CancellationToken>()
            )
        );
    }

    [Fact]
    public async Task TwoConnectionsOfOneSignIn_ShareACredential_AndAnotherUserHasAnother()
    {
        var made = 0;
        var credential = Credential(new AccessToken("token", Ends));
        var provider = new EntraSignIn(_ =>
        {
            made++;
            return credential.Object;
        });

        await provider.AcquireTokenAsync(Parameters(user: "one"));
        await provider.AcquireTokenAsync(Parameters(user: "one"));
        await provider.AcquireTokenAsync(Parameters(user: "two"));

        Assert.Equal(2, made);
    }

    [Fact]
    public async Task ARefusal_IsTheExceptionThatTheDriverKnows_InOneLine()
    {
        var credential = new Mock<TokenCredential>();
        credential
            .Setup(it => it.GetTokenAsync(It.IsAny<TokenRequestContext>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(new AuthenticationFailedException("No identity is assigned.\nStatus: 400\nHeaders: …"));

        var refused = await Assert.ThrowsAnyAsync<SqlAuthenticationProviderException>(() =>
            new EntraSignIn(_ => credential.Object).AcquireTokenAsync(Parameters())
        );

        Assert.Equal("No identity is assigned.", refused.Message);
        Assert.False(refused.ShouldRetry);
    }

    [Fact]
    public async Task EntraThatDoesNotAnswer_IsGivenUpAtTheConnectionsTimeLimit()
    {
        var credential = new Mock<TokenCredential>();
        credential
            .Setup(it => it.GetTokenAsync(It.IsAny<TokenRequestContext>(), It.IsAny<CancellationToken>()))
            .Returns(
                async (TokenRequestContext _, CancellationToken cancellation) =>
                {
                    await Task.Delay(Timeout.Infinite, cancellation);
                    return default;
                }
            );

        var late = await Assert.ThrowsAnyAsync<SqlAuthenticationProviderException>(() =>
            new EntraSignIn(_ => credential.Object).AcquireTokenAsync(Parameters(timeoutSeconds: 1))
        );

        Assert.Equal("Microsoft Entra gave no token within 1 seconds.", late.Message);
    }

    [Theory]
    [InlineData(null, "s3cret")]
    [InlineData("app", null)]
    public async Task AServicePrincipalWithoutIdOrSecret_IsToldWhatItNeeds(string? user, string? password)
    {
        var refused = await Assert.ThrowsAnyAsync<SqlAuthenticationProviderException>(() =>
            new EntraSignIn().AcquireTokenAsync(
                Parameters(SqlAuthenticationMethod.ActiveDirectoryServicePrincipal, user, password)
            )
        );

        Assert.Contains("User ID", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", refused.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SqlAuthenticationMethod.ActiveDirectoryInteractive)]
    [InlineData(SqlAuthenticationMethod.ActiveDirectoryDeviceCodeFlow)]
    public void AWayThatNeedsAPersonAtAKeyboard_IsNotServed(SqlAuthenticationMethod method) =>
        Assert.False(new EntraSignIn().IsSupported(method));

    [Fact]
    public async Task AManagedIdentity_SignsInAtItsEndpoint()
    {
        using var endpoint = new IdentityEndpoint();
        Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", endpoint.Address);
        Environment.SetEnvironmentVariable("IDENTITY_HEADER", "header-1");
        try
        {
            var token = await new EntraSignIn().AcquireTokenAsync(
                Parameters(SqlAuthenticationMethod.ActiveDirectoryManagedIdentity, user: null, password: null)
            );

            Assert.Equal("token-of-the-identity", token.AccessToken);
            Assert.Contains("resource=https://database.windows.net", endpoint.Asked, StringComparison.Ordinal);
        }
        finally
        {
            Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", null);
            Environment.SetEnvironmentVariable("IDENTITY_HEADER", null);
        }
    }

    private static Mock<TokenCredential> Credential(AccessToken token)
    {
        var credential = new Mock<TokenCredential>();
        credential
            .Setup(it => it.GetTokenAsync(It.IsAny<TokenRequestContext>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(token);
        return credential;
    }

    private static SqlAuthenticationParameters Parameters(
        SqlAuthenticationMethod method = SqlAuthenticationMethod.ActiveDirectoryDefault,
        string? user = "bot",
        string? password = null,
        string resource = "https://database.windows.net/",
        int timeoutSeconds = 15
    ) =>
        new(
            method,
            "sql.example",
            "revenue",
            resource,
            "https://login.microsoftonline.com/11111111-1111-1111-1111-111111111111",
            user,
            password,
            Guid.Empty,
            timeoutSeconds
        );

    // What App Service and Container Apps offer to a managed identity.
    private sealed class IdentityEndpoint : IDisposable
    {
        private readonly HttpListener listener = new();

        public IdentityEndpoint()
        {
            Address = $"http://127.0.0.1:{FreePort()}/msi/token";
            listener.Prefixes.Add(Address + "/");
            listener.Start();
            _ = AnswerAsync();
        }

        public string Address { get; }

        public string Asked { get; private set; } = string.Empty;

        public void Dispose() => listener.Close();

        private static int FreePort()
        {
            using var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
            probe.Start();
            return ((IPEndPoint)probe.LocalEndpoint).Port;
        }

        private async Task AnswerAsync()
        {
            var context = await listener.GetContextAsync();
            Asked = context.Request.Url!.Query;
            var expires = Ends.AddYears(10).ToUnixTimeSeconds();
            var body = Encoding.UTF8.GetBytes(
                $$"""{"access_token":"token-of-the-identity","expires_on":"{{expires}}","resource":"https://database.windows.net","token_type":"Bearer"}"""
            );
            context.Response.ContentType = "application/json";
            await context.Response.OutputStream.WriteAsync(body);
            context.Response.Close();
        }
    }
}
