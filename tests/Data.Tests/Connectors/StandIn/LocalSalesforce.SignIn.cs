using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace RevBot.Data.Tests.Connectors.StandIn;

/// <summary>Its token endpoint, for both grants.</summary>
internal sealed partial class LocalSalesforce
{
    private async Task SignInAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        SignIns++;
        if (
            form["grant_type"] == "client_credentials"
                ? form["client_id"] == ClientId && form["client_secret"] == ClientSecret
                : form["grant_type"] == "urn:ietf:params:oauth:grant-type:jwt-bearer"
                    && await IsSignedAsync(form["assertion"].ToString())
        )
        {
            string token;
            lock (gate)
            {
                token = $"00D!token{++numbers}";
                tokens.Add(token);
            }

            await WriteAsync(
                context,
                new
                {
                    access_token = token,
                    signature = "c2ln",
                    scope = "api",
                    instance_url = OtherInstance ?? Address.GetLeftPart(UriPartial.Authority),
                    id = $"https://login.salesforce.com/id/{Org}/005000000000001AAA",
                    token_type = "Bearer",
                    issued_at = Now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
                }
            );
            return;
        }

        context.Response.StatusCode = 400;
        await WriteAsync(context, new { error = "invalid_grant", error_description = "authentication failure" });
    }

    private async Task<bool> IsSignedAsync(string assertion)
    {
        var result = await new JsonWebTokenHandler().ValidateTokenAsync(
            assertion,
            new()
            {
                ValidIssuer = ClientId,
                ValidAudience = Address.GetLeftPart(UriPartial.Authority),
                IssuerSigningKey = new RsaSecurityKey(Key),
                ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
                LifetimeValidator = (_, ends, _, _) => ends > Now.UtcDateTime && ends <= Now.UtcDateTime.AddMinutes(5),
            }
        );
        return result.IsValid && result.Claims["sub"] as string == User;
    }
}
