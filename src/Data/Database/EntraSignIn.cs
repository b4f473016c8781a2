using System.Collections.Concurrent;
using Azure.Core;
using Azure.Identity;
using Microsoft.Data.SqlClient;

namespace RevBot.Data.Database;

/// <summary>
/// Signs in to Azure SQL or Fabric with Microsoft Entra. Microsoft.Data.SqlClient 7 has no such provider of its own;
/// without one every <c>Authentication=Active Directory …</c> connection string fails.
/// </summary>
/// <remarks>
/// It serves the ways that need nobody at a keyboard: Managed Identity (also written MSI), Default, Workload Identity
/// and Service Principal. The interactive ways and the user's own password are refused, since a bot has no user who
/// could answer a prompt. Tokens are cached by Azure.Identity for each credential.
/// </remarks>
internal sealed class EntraSignIn : SqlAuthenticationProvider
{
    private static readonly SqlAuthenticationMethod[] Served =
    [
        SqlAuthenticationMethod.ActiveDirectoryManagedIdentity,
        SqlAuthenticationMethod.ActiveDirectoryMSI,
        SqlAuthenticationMethod.ActiveDirectoryDefault,
        SqlAuthenticationMethod.ActiveDirectoryWorkloadIdentity,
        SqlAuthenticationMethod.ActiveDirectoryServicePrincipal,
    ];

    private static readonly Lock Registering = new();
    private static bool isRegistered;

    private readonly Func<SqlAuthenticationParameters, TokenCredential> makeCredential;
    private readonly ConcurrentDictionary<CredentialKey, TokenCredential> credentials = new();

    /// <summary>Uses the credentials of Azure.Identity.</summary>
    public EntraSignIn()
        : this(MakeCredential) { }

    /// <param name="makeCredential">
    /// Makes the credential for a connection; called once for each different sign-in.
    /// </param>
    public EntraSignIn(Func<SqlAuthenticationParameters, TokenCredential> makeCredential) =>
        this.makeCredential = makeCredential;

    /// <summary>
    /// Makes the driver use this provider for every way it serves. Side effect: changes the process-wide table of the
    /// driver, once; later calls do nothing.
    /// </summary>
    public static void Register()
    {
        lock (Registering)
        {
            if (isRegistered)
            {
                return;
            }

            var provider = new EntraSignIn();
            foreach (var method in Served)
            {
                SetProvider(method, provider);
            }

            isRegistered = true;
        }
    }

    /// <inheritdoc/>
    public override bool IsSupported(SqlAuthenticationMethod authenticationMethod) =>
        Served.Contains(authenticationMethod);

    /// <summary>Gets an access token for the database's resource.</summary>
    /// <param name="parameters">
    /// The driver fills them from the connection string and from what the server asks for.
    /// </param>
    /// <returns>The token and the instant at which it ends, UTC.</returns>
    /// <exception cref="SqlAuthenticationProviderException">
    /// Entra refused, cannot be reached, or did not answer within the connection's time limit. It is the one exception
    /// that the driver turns into the <see cref="SqlException"/> that opening a connection throws.
    /// </exception>
    public override async Task<SqlAuthenticationToken> AcquireTokenAsync(SqlAuthenticationParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var key = new CredentialKey(
            parameters.AuthenticationMethod,
            parameters.Authority,
            parameters.UserId,
            parameters.Password
        );
        var limit = TimeSpan.FromSeconds(Math.Max(parameters.ConnectionTimeout, 1));
        using var timeLimit = new CancellationTokenSource(limit);
        try
        {
            var credential = credentials.GetOrAdd(key, _ => makeCredential(parameters));
            var token = await credential.GetTokenAsync(
                new TokenRequestContext([parameters.Resource.TrimEnd('/') + "/.default"]),
                timeLimit.Token
            );
            return new(token.Token, token.ExpiresOn);
        }
        catch (AuthenticationFailedException refused)
        {
            throw Failed(parameters, FirstLine(refused.Message), refused);
        }
        catch (OperationCanceledException late)
        {
            throw Failed(parameters, $"Microsoft Entra gave no token within {limit.TotalSeconds:0} seconds.", late);
        }
    }

    // Not marked for retry: the database's own rules say how often opening is tried.
    private static SqlAuthenticationProviderException Failed(
        SqlAuthenticationParameters parameters,
        string message,
        Exception cause
    ) => new EntraSignInException(parameters.AuthenticationMethod, message, cause);

    private static string FirstLine(string message) => message.Split('\n', 2)[0].Trim();

    private static TokenCredential MakeCredential(SqlAuthenticationParameters parameters)
    {
        var clientId = string.IsNullOrWhiteSpace(parameters.UserId) ? null : parameters.UserId;
        return parameters.AuthenticationMethod switch
        {
            SqlAuthenticationMethod.ActiveDirectoryManagedIdentity or SqlAuthenticationMethod.ActiveDirectoryMSI =>
                new ManagedIdentityCredential(
                    clientId is null
                        ? ManagedIdentityId.SystemAssigned
                        : ManagedIdentityId.FromUserAssignedClientId(clientId)
                ),
            SqlAuthenticationMethod.ActiveDirectoryDefault => new DefaultAzureCredential(
                new DefaultAzureCredentialOptions
                {
                    ManagedIdentityClientId = clientId,
                    WorkloadIdentityClientId = clientId,
                }
            ),
            SqlAuthenticationMethod.ActiveDirectoryWorkloadIdentity => new WorkloadIdentityCredential(
                new WorkloadIdentityCredentialOptions { ClientId = clientId }
            ),
            SqlAuthenticationMethod.ActiveDirectoryServicePrincipal => ServicePrincipal(parameters, clientId),
            _ => throw new AuthenticationFailedException(
                $"Authentication={parameters.AuthenticationMethod} is not available to a bot; use Active Directory Managed Identity, Workload Identity, Service Principal or Default."
            ),
        };
    }

    private static ClientSecretCredential ServicePrincipal(SqlAuthenticationParameters parameters, string? clientId) =>
        clientId is null || string.IsNullOrEmpty(parameters.Password)
            ? throw new AuthenticationFailedException(
                "Authentication=Active Directory Service Principal needs the application's id as User ID and its secret as Password."
            )
            : new ClientSecretCredential(TenantOf(parameters.Authority), clientId, parameters.Password);

    // The server names the tenant as the last part of the authority: https://login.microsoftonline.com/<tenant>.
    private static string TenantOf(string authority) => authority.TrimEnd('/').Split('/')[^1];

    private sealed record CredentialKey(SqlAuthenticationMethod Method, string? Authority, string? User, string? Secret)
    {
        // A record would print its members, and one is a secret.
        public override string ToString() => nameof(CredentialKey);
    }

    // The driver's own type is abstract.
    private sealed class EntraSignInException(SqlAuthenticationMethod method, string message, Exception cause)
        : SqlAuthenticationProviderException(method, "entra_sign_in", false, 0, message, cause);
}
